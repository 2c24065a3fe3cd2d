package eu.shifthub.db.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that names a blob. */
public final class BlobHash {
    private BlobHash() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
