package eu.shifthub.hub.reader;

import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param fileName as its sender called it
 * @param rows at most this many of each table
 * @param header whether the first row of a sheet names its columns; guessed where null
 * @param skip rows of a sheet before the header; guessed where null
 * @param rdf where it describes datasets; null for tables and documents
 */
public record ReadRequest(
        String fileName,
        long rows,
        @Nullable Boolean header,
        @Nullable Integer skip,
        @Nullable Rdf rdf) {
    /** @param base the address that it was found at, by which its names are completed */
    public record Rdf(RdfSyntax syntax, String base) {}

    public ReadRequest(String fileName, long rows, @Nullable Boolean header, @Nullable Integer skip) {
        this(fileName, rows, header, skip, null);
    }

    /** One part comes of it, of {@link ReadPart.Format#RECORDS}. */
    public static ReadRequest ofDatasets(String fileName, RdfSyntax syntax, String base) {
        return new ReadRequest(fileName, Long.MAX_VALUE, null, null, new Rdf(syntax, base));
    }
}
