package eu.shifthub.hub.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.TestAccounts;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Applications that prove themselves by a key. */
@HubTest
class AssertionTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext hub;

    @Autowired
    Applications applications;

    private Viewer.Person owner;
    private ECKey key;
    private Application application;
    private Browser machine;

    @BeforeEach
    void registers() throws Exception {
        owner = TestAccounts.create(hub, Role.WORKER);
        key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        application = register(key.toPublicJWK().toJSONString());
        machine = new Browser(port);
    }

    @Test
    void givesATokenForAnAssertionOfItsKey() throws Exception {
        assertThat(ask(signed(key, claims -> claims)).statusCode()).isEqualTo(200);
        assertThat(ask(signed(key, claims -> claims.audience("http://localhost:" + port)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesKeysInPem() throws Exception {
        application = register("-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.toECPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");

        assertThat(ask(signed(new ECKey.Builder(key).keyID(null).build(), claims -> claims))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAnAssertionThatComesTwice() throws Exception {
        String assertion = signed(key, claims -> claims);
        assertThat(ask(assertion).statusCode()).isEqualTo(200);

        assertThat(ask(assertion).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesWhatIsTooOldTooLongOrHasNoEnd() throws Exception {
        Instant now = Instant.now();

        for (Date end : new Date[] {Date.from(now.minusSeconds(120)), Date.from(now.plusSeconds(3600)), null}) {
            assertThat(ask(signed(key, claims -> claims.expirationTime(end))).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void refusesWhatIsForAnotherOrByAnother() throws Exception {
        for (UnaryOperator<JWTClaimsSet.Builder> change : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                claims -> claims.audience("https://elsewhere.example/oauth2/token"),
                claims -> claims.audience((String) null),
                claims -> claims.issuer("another"),
                claims -> claims.jwtID(null))) {
            assertThat(ask(signed(key, change)).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void refusesAnotherKey() throws Exception {
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();

        assertThat(ask(signed(other, claims -> claims)).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAKeyThatWasTakenAway() throws Exception {
        applications.change(
                owner, application.id(), new ApplicationProfile("Reader", "", Set.of("data:read"), null, ""));

        assertThat(ask(signed(key, claims -> claims)).statusCode()).isEqualTo(401);
    }

    @Test
    void registersNoKeyThatIsPrivateOrWeak() throws Exception {
        for (String unfit : List.of(
                key.toJSONString(),
                new RSAKeyGenerator(1024, true).generate().toPublicJWK().toJSONString(),
                new ECKeyGenerator(Curve.P_384).generate().toPublicJWK().toJSONString(),
                "https://keys.example/jwks.json",
                "{}",
                "{\"keys\":[]}")) {
            assertThatThrownBy(() -> register(unfit))
                    .as(unfit)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem()).isEqualTo(ApplicationProblem.KEY_UNFIT));
        }
    }

    @Test
    void registersNoAddressThatIsUnsafe() {
        for (String unsafe : List.of(
                "http://app.example/cb",
                "https://app.example/cb#part",
                "https://*.app.example/cb",
                "https://user@app.example/cb",
                "javascript:alert(1)",
                "com.example.app:/cb",
                "//app.example/cb",
                "https:///cb",
                "")) {
            assertThatThrownBy(() -> applications.register(
                            owner,
                            ApplicationKind.PUBLIC,
                            new ApplicationProfile("App", "", Set.of("data:read"), List.of(unsafe), null),
                            null))
                    .as(unsafe)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem()).isEqualTo(ApplicationProblem.REDIRECT_URI_UNSAFE));
        }
    }

    private Application register(String keys) {
        return applications
                .register(
                        owner,
                        ApplicationKind.CONFIDENTIAL,
                        new ApplicationProfile("Reader", "", Set.of("data:read"), List.of(), keys),
                        null)
                .application();
    }

    private String signed(ECKey with, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(application.clientId())
                .subject(application.clientId())
                .audience("http://localhost:" + port + "/oauth2/token")
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
        SignedJWT assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(with.getKeyID()).build(),
                change.apply(claims).build());
        assertion.sign(new ECDSASigner(with));
        return assertion.serialize();
    }

    private HttpResponse<String> ask(String assertion) {
        return machine.send(machine.request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.form(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        application.clientId(),
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        assertion))))
                .build());
    }
}
