package eu.shifthub.db.blob;

import java.io.IOException;

/** A store of blobs that cannot be reached, refuses, or does not hold what it should. */
public final class BucketException extends IOException {
    private static final long serialVersionUID = 1;

    BucketException(String message) {
        super(message);
    }

    BucketException(String message, Throwable cause) {
        super(message, cause);
    }
}
