package eu.shifthub.hub.catalog.rdf;

import java.util.Locale;

/** A form in which the rows of a dataset are served. */
enum Distribution {
    CSV("text/csv", "CSV"),
    PARQUET("application/vnd.apache.parquet", "PARQUET"),
    JSON("application/json", "JSON"),
    NDJSON("application/x-ndjson", "JSON");

    private final String mediaType;
    private final String fileType;

    Distribution(String mediaType, String fileType) {
        this.mediaType = mediaType;
        this.fileType = fileType;
    }

    /** As the data address ends, for example {@code csv}. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return "https://www.iana.org/assignments/media-types/" + mediaType;
    }

    /** Its code in the EU's list of file types. */
    String fileType() {
        return "http://publications.europa.eu/resource/authority/file-type/" + fileType;
    }
}
