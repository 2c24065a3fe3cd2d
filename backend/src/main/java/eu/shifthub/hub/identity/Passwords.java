package eu.shifthub.hub.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * What a password must be, and how it is kept: PBKDF2-HMAC-SHA256 with the 600,000 rounds that OWASP's Password Storage
 * Cheat Sheet asks for. Unlike bcrypt it takes all characters of a long passphrase. The stored form names its algorithm,
 * so a later one can take over.
 */
@Component
class Passwords {
    private static final String ALGORITHM = "pbkdf2-sha256-600k";
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 600_000;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            ALGORITHM,
            Map.of(
                    ALGORITHM,
                    new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    private final String nobodys = encoder.encode("nobody has this password");
    private final IdentityProperties properties;

    Passwords(IdentityProperties properties) {
        this.properties = properties;
    }

    /** Hashes a new password; a problem where it is too short or too long. */
    String hash(String password) {
        int characters = password.codePointCount(0, password.length());
        if (characters < properties.minimumPasswordLength()) {
            throw IdentityProblem.PASSWORD_TOO_SHORT.at(
                    "password", Map.of("minimum", properties.minimumPasswordLength()));
        }
        if (characters > properties.maximumPasswordLength()) {
            throw IdentityProblem.PASSWORD_TOO_LONG.at(
                    "password", Map.of("maximum", properties.maximumPasswordLength()));
        }
        return encode(password);
    }

    /** Hashes a password whatever its length: that of a demo account. */
    String encode(String password) {
        return encoder.encode(password);
    }

    /** Takes the same time whether there is such an account, with a password, or not. */
    boolean matches(String password, @Nullable String hash) {
        boolean tooLong = password.length() > 2 * properties.maximumPasswordLength();
        boolean same = encoder.matches(tooLong ? "" : password, hash == null ? nobodys : hash);
        return same && !tooLong && hash != null;
    }
}
