package eu.shifthub.hub.serving;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** How rows are written into a file. */
enum RowFormat {
    CSV("csv", "text/csv;charset=UTF-8", source -> new CsvFile(source.csv().get())),
    NDJSON(
            "ndjson",
            "application/x-ndjson",
            source -> new JsonFile(source.cells().get(), false)),
    JSON("json", "application/json", source -> new JsonFile(source.cells().get(), true));

    private final String extension;
    private final String mediaType;
    private final Function<RowSource, RowFile> opening;

    RowFormat(String extension, String mediaType, Function<RowSource, RowFile> opening) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.opening = opening;
    }

    static Optional<RowFormat> find(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** Asks for the rows. */
    RowFile open(RowSource source) {
        return opening.apply(source);
    }
}
