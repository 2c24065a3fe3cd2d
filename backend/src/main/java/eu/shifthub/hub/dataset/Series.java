package eu.shifthub.hub.dataset;

/**
 * What came together: the datasets that one file with several tables has become.
 *
 * @param name what the file, or its sender, calls it
 */
public record Series(SeriesId id, String name) {}
