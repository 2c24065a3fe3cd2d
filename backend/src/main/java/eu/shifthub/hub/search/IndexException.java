package eu.shifthub.hub.search;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The disk or the files of the index fail. */
final class IndexException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    IndexException(String message, IOException cause) {
        super(message, cause);
    }
}
