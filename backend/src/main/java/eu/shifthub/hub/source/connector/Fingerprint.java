package eu.shifthub.hub.source.connector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Tells whether what is at a source is still what it was, in few characters. */
public final class Fingerprint {
    private Fingerprint() {}

    /** The same for the same words in the same order. */
    public static String of(Stream<?> words) {
        MessageDigest digest = sha256();
        words.forEach(word -> {
            digest.update(String.valueOf(word).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
