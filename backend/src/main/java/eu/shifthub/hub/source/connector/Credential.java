package eu.shifthub.hub.source.connector;

import org.jspecify.annotations.Nullable;

/**
 * What signs in to a source, decrypted on its way into a connector and nowhere else. It shows itself to nobody.
 *
 * @param secret a password, the secret of an S3 access key, a bearer token, or the passphrase of the private key
 * @param privateKey SFTP: as OpenSSH writes it
 */
public record Credential(@Nullable String secret, @Nullable String privateKey) {
    public static final Credential NONE = new Credential(null, null);

    @Override
    public String toString() {
        return "Credential[…]";
    }
}
