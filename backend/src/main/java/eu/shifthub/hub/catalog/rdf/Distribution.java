package eu.shifthub.hub.catalog.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form in which the rows of a dataset are served. */
public enum Distribution {
    CSV("text/csv", "CSV"),
    PARQUET("application/vnd.apache.parquet", "PARQUET"),
    JSON("application/json", "JSON"),
    /** IANA has registered no media type for lines of JSON. */
    NDJSON("", "JSON");

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

    /** Its name in the list of IANA, where it is in it. */
    Optional<String> mediaType() {
        return mediaType.isEmpty()
                ? Optional.empty()
                : Optional.of("https://www.iana.org/assignments/media-types/" + mediaType);
    }

    /** Through which its rows are had. */
    List<Endpoint> endpoints() {
        return this == JSON ? Endpoint.OF_ROWS : List.of(Endpoint.FILES);
    }

    /** Its code in the EU's list of file types. */
    public String fileType() {
        return Terms.AUTHORITY + "file-type/" + fileType;
    }
}
