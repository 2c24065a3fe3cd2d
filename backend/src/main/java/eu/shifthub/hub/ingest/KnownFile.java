package eu.shifthub.hub.ingest;

import eu.shifthub.hub.storage.Blob;

/**
 * A file that was brought from a source.
 *
 * @param unmeasured whether nobody knows that it is whole, which the import then says
 */
public record KnownFile(Blob blob, String name, boolean unmeasured) {}
