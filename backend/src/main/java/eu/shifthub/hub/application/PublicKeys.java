package eu.shifthub.hub.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;

/** Reads the public keys of applications: a JWK, a JWK set, or PEM. Addresses of keys are never fetched. */
final class PublicKeys {
    private static final int MOST = 5;
    private static final int LONGEST = 20_000;
    private static final int SHORTEST_RSA = 2048;
    private static final int LONGEST_RSA = 8192;
    private static final String PEM_BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String PEM_END = "-----END PUBLIC KEY-----";

    private PublicKeys() {}

    static JWKSet parse(String text) {
        if (text.length() > LONGEST || text.contains("PRIVATE KEY")) {
            throw ApplicationProblem.KEY_UNFIT.at("publicKeys");
        }
        try {
            JWKSet keys = text.strip().startsWith("{") ? json(text) : new JWKSet(pem(text));
            if (keys.isEmpty() || keys.size() > MOST || !keys.getKeys().stream().allMatch(PublicKeys::fits)) {
                throw ApplicationProblem.KEY_UNFIT.at("publicKeys");
            }
            return keys;
        } catch (ParseException | GeneralSecurityException | JOSEException | IllegalArgumentException malformed) {
            throw ApplicationProblem.KEY_UNFIT.at("publicKeys");
        }
    }

    /** As the store has it: checked when it was kept. */
    static JWKSet read(String kept) {
        try {
            return JWKSet.parse(kept);
        } catch (ParseException e) {
            throw new IllegalStateException("The public keys of an application cannot be read.", e);
        }
    }

    private static JWKSet json(String text) throws ParseException {
        return text.contains("\"keys\"") ? JWKSet.parse(text) : new JWKSet(JWK.parse(text));
    }

    private static JWK pem(String text) throws GeneralSecurityException, JOSEException {
        int begin = text.indexOf(PEM_BEGIN);
        int end = text.indexOf(PEM_END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("No PEM");
        }
        X509EncodedKeySpec key =
                new X509EncodedKeySpec(Base64.getMimeDecoder().decode(text.substring(begin + PEM_BEGIN.length(), end)));
        try {
            return new RSAKey.Builder(
                            (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(key))
                    .keyIDFromThumbprint()
                    .build();
        } catch (GeneralSecurityException noRsa) {
            return new ECKey.Builder(Curve.P_256, (ECPublicKey)
                            KeyFactory.getInstance("EC").generatePublic(key))
                    .keyIDFromThumbprint()
                    .build();
        }
    }

    private static boolean fits(JWK key) {
        return !key.isPrivate()
                && switch (key) {
                    case RSAKey rsa -> rsa.size() >= SHORTEST_RSA && rsa.size() <= LONGEST_RSA;
                    case ECKey ec -> Curve.P_256.equals(ec.getCurve());
                    default -> false;
                };
    }
}
