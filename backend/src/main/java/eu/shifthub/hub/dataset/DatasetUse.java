package eu.shifthub.hub.dataset;

/**
 * Something that depends on a dataset.
 *
 * @param kind what it is, in lower case, for example {@code dashboard}
 * @param name what it is called
 */
public record DatasetUse(String kind, String name) {}
