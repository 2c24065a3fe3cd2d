package eu.shifthub.hub.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What a person knows of how a file is written; what is null is guessed.
 *
 * @param quote empty where there is none
 * @param skip lines before the header
 */
public record ImportOptions(
        @Nullable TextEncoding encoding,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable Boolean header,
        @Nullable Integer skip) {
    public static final ImportOptions GUESS_ALL = new ImportOptions(null, null, null, null, null);
}
