package eu.shifthub.hub.serving;

import eu.shifthub.hub.query.RowStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** How rows are written into a file, one after the other. */
enum RowFormat {
    CSV("csv", "text/csv;charset=UTF-8", new CsvRows()),
    NDJSON("ndjson", "application/x-ndjson", new JsonRows(false)),
    JSON("json", "application/json", new JsonRows(true));

    private final String extension;
    private final String mediaType;
    private final Writing writing;

    RowFormat(String extension, String mediaType, Writing writing) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.writing = writing;
    }

    /** Writes all rows; does not close the output. */
    @FunctionalInterface
    interface Writing {
        void write(RowStream rows, OutputStream out) throws IOException;
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

    void write(RowStream rows, OutputStream out) throws IOException {
        writing.write(rows, out);
    }
}
