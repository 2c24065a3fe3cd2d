package eu.shifthub.hub.source.credential;

import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals and opens credentials with AES-256-GCM. What was sealed for one source opens for no other: the source's id is
 * part of what the tag is made of.
 */
@Component
public class Credentials {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final CredentialKeys keys;
    private final JsonMapper json;

    Credentials(CredentialKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** Encrypts with the first key. */
    public Sealed seal(UUID source, Credential credential) {
        CredentialKey key = keys.first();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] plain = json.writeValueAsBytes(credential);
        byte[] secret = crypt(Cipher.ENCRYPT_MODE, key, nonce, source, plain, 0);
        Arrays.fill(plain, (byte) 0);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + secret.length);
        System.arraycopy(secret, 0, sealed, NONCE, secret.length);
        return new Sealed(key.name(), sealed);
    }

    /** {@code KEY_MISSING} where no key opens it. */
    public Credential open(UUID source, Sealed sealed) {
        CredentialKey key = keys.find(sealed.key()).orElseThrow(SourceProblem.KEY_MISSING::because);
        byte[] nonce = Arrays.copyOf(sealed.bytes(), NONCE);
        byte[] plain = crypt(Cipher.DECRYPT_MODE, key, nonce, source, sealed.bytes(), NONCE);
        return json.readValue(plain, Credential.class);
    }

    /** Whether it was sealed with a key that is no longer the first. */
    public boolean isOld(Sealed sealed) {
        return !sealed.key().equals(keys.first().name());
    }

    /** Whether a key for it is there. */
    public boolean canOpen(Sealed sealed) {
        return keys.find(sealed.key()).isPresent();
    }

    private static byte[] crypt(int mode, CredentialKey key, byte[] nonce, UUID source, byte[] bytes, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("shift-hub source " + source).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (AEADBadTagException anotherKeyOfThisNameOrAnotherSource) {
            throw SourceProblem.KEY_MISSING.because();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }
}
