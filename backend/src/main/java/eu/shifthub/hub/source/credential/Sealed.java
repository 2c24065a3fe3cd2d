package eu.shifthub.hub.source.credential;

/**
 * A credential as it is kept: encrypted.
 *
 * @param key the name of the key
 * @param bytes twelve bytes of nonce, then what was encrypted with its tag
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sealed(String key, byte[] bytes) {
    @Override
    public String toString() {
        return "Sealed[…]";
    }
}
