package eu.shifthub.hub.source.credential;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key and the name under which what it encrypted is kept. */
record CredentialKey(String name, SecretKey key) {
    static final int BYTES = 32;
    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/]+={0,2})");

    /** Reads {@code name:base64}. What is wrong is told without the key. */
    static CredentialKey parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("hub.source.keys: each key is written name:base64 of 32 bytes.");
        }
        byte[] bytes = decode(written.group(2));
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "hub.source.keys: the key " + written.group(1) + " does not have 32 bytes in Base64.");
        }
        return new CredentialKey(written.group(1), new SecretKeySpec(bytes, "AES"));
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException told) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "CredentialKey[" + name + "]";
    }
}
