package eu.shifthub.hub.engine;

import org.jspecify.annotations.Nullable;

/** What a person knows already about a CSV file; what is null is guessed. */
public record CsvOptions(
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable Boolean header,
        @Nullable Integer skip) {
    public static final CsvOptions GUESS_ALL = new CsvOptions(null, null, null, null);

    /** The same, with so much found out. */
    CsvOptions from(String foundDelimiter, int lines) {
        return new CsvOptions(foundDelimiter, quote, header, lines);
    }
}
