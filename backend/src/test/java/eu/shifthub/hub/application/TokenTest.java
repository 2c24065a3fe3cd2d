package eu.shifthub.hub.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.TestAccounts;
import eu.shifthub.hub.identity.Viewer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class TokenTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext hub;

    @Autowired
    Applications applications;

    private Viewer.Person owner;
    private Applications.WithSecret registered;
    private String secret;
    private Browser machine;

    @BeforeEach
    void registers() {
        owner = TestAccounts.create(hub, Role.WORKER);
        registered = applications.register(
                owner,
                ApplicationKind.CONFIDENTIAL,
                TestApplications.profile("Reader", Set.of("data:read", "catalog:read")),
                null);
        secret = Objects.requireNonNull(registered.secret());
        machine = new Browser(port);
    }

    @Test
    void givesATokenForIdAndSecretInTheHeader() {
        HttpResponse<String> answer = askForToken(secret);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("token_type").asString())
                .isEqualTo("Bearer");
    }

    @Test
    void givesATokenForIdAndSecretInTheForm() {
        HttpResponse<String> answer = post(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                registered.application().clientId(),
                "client_secret",
                secret));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void admitsTheTokenUntilItIsRevoked() {
        String token = token();
        assertThat(ask(token).statusCode()).isEqualTo(200);

        applications.revokeTokens(owner, registered.application().id());

        assertThat(ask(token).statusCode()).isEqualTo(401);
        assertThat(ask(token).headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
    }

    @Test
    void admitsTheTokenUntilItsApplicationRevokesIt() {
        String token = token();

        HttpResponse<String> answer = machine.send(machine.request("/oauth2/revoke")
                .header("Authorization", basic(secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.form(Map.of("token", token))))
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ask(token).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesTheTokenOfAnOwnerWhoIsDisabled() {
        String token = token();

        TestAccounts.disable(hub, TestAccounts.create(hub, Role.MANAGER), owner);

        assertThat(ask(token).statusCode()).isEqualTo(401);
        assertThat(askForToken(secret).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesTheTokenOfAnOwnerWhoMayHaveNoApplicationsAnyMore() {
        String token = token();

        TestAccounts.setRole(hub, TestAccounts.create(hub, Role.MANAGER), owner, Role.ANALYST);

        assertThat(ask(token).statusCode()).isEqualTo(401);
        assertThat(askForToken(secret).statusCode()).isEqualTo(401);
    }

    @Test
    void isStoppedByPlatformManagersWhomItDoesNotBelongTo() {
        Viewer.Person manager = TestAccounts.create(hub, Role.MANAGER);
        ApplicationId id = registered.application().id();
        String token = token();
        assertThat(applications.list(manager)).extracting(Application::id).contains(id);
        assertThat(applications.open(manager, List.of(registered.application())))
                .isEmpty();

        applications.revokeTokens(manager, id);
        assertThat(ask(token).statusCode()).isEqualTo(401);
        assertThat(askForToken(secret).statusCode()).isEqualTo(200);
        applications.setRevoked(manager, id, true);
        assertThat(askForToken(secret).statusCode()).isEqualTo(401);

        assertThatThrownBy(() -> applications.setRevoked(owner, id, false))
                .hasMessage("A platform manager has shut Reader out. Ask one to let it in again.");
        assertThatThrownBy(() -> applications.rotateSecret(manager, id)).hasMessageContaining("Only the owner");
        applications.setRevoked(manager, id, false);
        assertThat(askForToken(secret).statusCode()).isEqualTo(200);
    }

    @Test
    void isSeenByNoOtherWorker() {
        Viewer.Person other = TestAccounts.create(hub, Role.WORKER);

        assertThat(applications.list(other)).isEmpty();
        assertThatThrownBy(() ->
                        applications.setRevoked(other, registered.application().id(), true))
                .hasMessageContaining("no such application");
    }

    @Test
    void shutsTheApplicationOut() {
        String token = token();

        applications.setRevoked(owner, registered.application().id(), true);

        assertThat(ask(token).statusCode()).isEqualTo(401);
        assertThat(askForToken(secret).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesTheOldSecretOnceItIsReplaced() {
        applications.rotateSecret(owner, registered.application().id());

        assertThat(askForToken(secret).statusCode()).isEqualTo(401);
    }

    @Test
    void pausesAfterManyWrongSecrets() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(askForToken("wrong " + attempt).statusCode()).isEqualTo(401);
        }

        assertThat(askForToken("wrong again").statusCode()).isEqualTo(429);
    }

    @Test
    void saysWhatTheTokenIs() {
        assertThat(introspect(token()).body()).contains("\"active\":true", "catalog:read");
    }

    @Test
    void saysNothingOfTheTokensOfOtherApplications() {
        String token = TestApplications.token(hub, owner, Set.of("catalog:read"));

        assertThat(introspect(token).body()).isEqualTo("{\"active\":false}");
    }

    @Test
    void asksWhoComesWithoutASecretForOne() {
        HttpResponse<String> answer = post(Map.of("grant_type", "client_credentials"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @Test
    void saysOfItselfOnlyWhatWorks() {
        JsonNode said = JsonMapper.shared()
                .readTree(machine.get("/.well-known/oauth-authorization-server").body());

        assertThat(said.get("token_endpoint").asString()).endsWith("/oauth2/token");
        assertThat(said.get("grant_types_supported").toString())
                .isEqualTo("[\"authorization_code\",\"client_credentials\"]");
        assertThat(said.get("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(said.get("token_endpoint_auth_methods_supported").toString())
                .isEqualTo("[\"client_secret_basic\",\"client_secret_post\",\"private_key_jwt\",\"none\"]");
        assertThat(said.propertyNames())
                .filteredOn(name -> name.matches("(revocation|introspection)_endpoint_auth_methods_supported"))
                .hasSize(2)
                .allSatisfy(name -> assertThat(said.get(name).toString())
                        .isEqualTo("[\"client_secret_basic\",\"client_secret_post\",\"private_key_jwt\"]"));
        assertThat(said.propertyNames())
                .noneMatch(name -> name.matches("(tls|dpop|device|pushed|registration|end_session).*"));
    }

    @Test
    void saysTheSameToThoseWhoSpeakOpenIdConnect() {
        JsonNode said = JsonMapper.shared()
                .readTree(machine.get("/.well-known/openid-configuration").body());

        assertThat(said.get("id_token_signing_alg_values_supported").toString()).isEqualTo("[\"ES256\"]");
        assertThat(said.get("response_types_supported").toString()).isEqualTo("[\"code\"]");
        assertThat(said.get("scopes_supported").toString()).contains("openid", "data:read");
        for (String endpoint : java.util.List.of("jwks_uri", "authorization_endpoint", "userinfo_endpoint")) {
            String path = java.net.URI.create(said.get(endpoint).asString()).getPath();
            assertThat(machine.get(path).statusCode()).as(endpoint).isNotEqualTo(404);
        }
        assertThat(said.propertyNames())
                .noneMatch(name -> name.matches("(tls|dpop|device|pushed|registration|end_session).*"));
    }

    @Test
    void takesItsNameFromTheConfigurationAlone() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET /.well-known/oauth-authorization-server HTTP/1.1\r\nHost: evil.example\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"issuer\":\"http://localhost:" + port + "\"")
                    .doesNotContain("evil.example");
        }
    }

    @Test
    void publishesItsKeys() {
        assertThat(machine.get("/oauth2/jwks").body())
                .contains("\"kty\":\"EC\"")
                .doesNotContain("\"d\":");
        assertThat(machine.get("/oauth2/nothing").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> introspect(String token) {
        return machine.send(machine.request("/oauth2/introspect")
                .header("Authorization", basic(secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.form(Map.of("token", token))))
                .build());
    }

    private String token() {
        return JsonMapper.shared()
                .readTree(askForToken(secret).body())
                .get("access_token")
                .asString();
    }

    private HttpResponse<String> ask(String token) {
        return machine.send(machine.request("/graphql")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\": \"{ viewer { id } }\"}"))
                .build());
    }

    private HttpResponse<String> askForToken(String secret) {
        return machine.send(machine.request("/oauth2/token")
                .header("Authorization", basic(secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=data:read%20catalog:read"))
                .build());
    }

    private HttpResponse<String> post(Map<String, String> form) {
        return machine.send(machine.request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.form(form)))
                .build());
    }

    private String basic(String secret) {
        String pair = registered.application().clientId() + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
