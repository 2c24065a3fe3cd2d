package eu.shifthub.hub.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import eu.shifthub.db.embedded.DataFolder;
import eu.shifthub.db.embedded.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The key that signs what the authorization server signs: made at the first start, kept in a file only the hub may read. */
@Component
class SigningKey {
    private final JWKSet keys;

    SigningKey(DataFolder folder) {
        try {
            Path file = folder.resolve("oauth2-signing-key.json");
            if (!Files.exists(file)) {
                SecretFile.write(file, generate().toJSONString());
            }
            keys = new JWKSet(ECKey.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("The signing key in the data folder cannot be read or made.", e);
        }
    }

    JWKSet set() {
        return keys;
    }

    private static ECKey generate() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .keyID(UUID.randomUUID().toString())
                .generate();
    }
}
