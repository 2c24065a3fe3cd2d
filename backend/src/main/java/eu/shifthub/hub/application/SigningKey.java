package eu.shifthub.hub.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import eu.shifthub.db.embedded.DataFolder;
import eu.shifthub.db.embedded.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * The keys that sign what the authorization server signs, the newest first: that one signs, the one before is still
 * published. They are made here, kept in a file only the hub may read, and renewed at a start when the newest is old;
 * delete the file to have a new one at once.
 */
@Component
class SigningKey {
    private static final Duration RENEWED_AFTER = Duration.ofDays(180);
    private static final int KEPT = 2;

    private final JWKSet keys;

    SigningKey(DataFolder folder, Clock clock) {
        Path file = folder.resolve("oauth2-signing-key.json");
        try {
            List<JWK> known = Files.exists(file) ? read(file) : List.of();
            if (isDue(known, clock.instant())) {
                List<JWK> renewed = new ArrayList<>(List.of(generate(clock.instant())));
                known.stream().limit(KEPT - 1L).forEach(renewed::add);
                SecretFile.write(file, new JWKSet(renewed).toString(false));
                known = renewed;
            }
            keys = new JWKSet(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("The signing key in the data folder cannot be read or made.", e);
        }
    }

    JWKSet set() {
        return keys;
    }

    @Bean
    static JWKSource<SecurityContext> publishedKeys(SigningKey key) {
        return (selector, context) -> selector.select(key.set());
    }

    @Bean
    static JwtEncoder signing(JWKSource<SecurityContext> keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    /** A key alone is what earlier versions wrote. */
    private static List<JWK> read(Path file) throws IOException, ParseException {
        String text = Files.readString(file);
        return text.contains("\"keys\"") ? JWKSet.parse(text).getKeys() : List.of(JWK.parse(text));
    }

    private static boolean isDue(List<JWK> known, Instant now) {
        Date made = known.isEmpty() ? null : known.getFirst().getIssueTime();
        return made == null || made.toInstant().isBefore(now.minus(RENEWED_AFTER));
    }

    private static ECKey generate(Instant now) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .keyID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .generate();
    }
}
