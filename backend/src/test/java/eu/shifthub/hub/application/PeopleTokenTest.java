package eu.shifthub.hub.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Protection;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.TestAccounts;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.Workspaces;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class PeopleTokenTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext hub;

    @Autowired
    Applications applications;

    @Autowired
    Consents consents;

    @Autowired
    AppTokens tokens;

    @Autowired
    Access access;

    @Autowired
    Workspaces workspaces;

    private Viewer.Person owner;
    private Viewer.Person person;
    private Application application;
    private PublicClient client;
    private Browser browser;

    @BeforeEach
    void registers() {
        owner = TestAccounts.create(hub, Role.WORKER);
        person = TestAccounts.create(hub, Role.ANALYST);
        application = register(PublicClient.BACK);
        client = new PublicClient(application, port);
        browser = signedIn(person);
    }

    @Test
    void sendsWhoIsNotSignedInToSignInAndBack() {
        Map<String, String> question = client.question("openid");

        String location = PublicClient.location(PublicClient.ask(new Browser(port), question));

        assertThat(location).contains("/login?next=");
        assertThat(PublicClient.parameters(location).get("next"))
                .isEqualTo("/oauth2/authorize?" + Browser.form(question));
    }

    @Test
    void saysWhoAsksForWhatInTheLanguageOfThePerson() {
        HttpResponse<String> asked = PublicClient.ask(browser, client.question("openid catalog:read"));

        HttpResponse<String> english = PublicClient.consentPage(browser, asked);
        HttpResponse<String> french = browser.send(
                browser.request("/oauth2/consent?state=" + stateOf(asked).replace("=", "%3D"))
                        .header("Accept-Language", "fr-FR,fr;q=0.9")
                        .GET()
                        .build());

        assertThat(english.body())
                .contains("Notebooks &lt;1&gt;", owner.name(), person.name(), "read the descriptions in the catalog")
                .doesNotContain("data:read", "<1>");
        assertThat(english.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' https://notebooks.example", "frame-ancestors 'none'");
        assertThat(french.body()).contains("lang=\"fr\"", "lire les descriptions du catalogue");
    }

    @Test
    void givesATokenForCodeAndVerifier() {
        JsonNode answer = client.tokens(browser, "catalog:read");

        assertThat(answer.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.get("scope").asString()).isEqualTo("catalog:read");
        assertThat(answer.has("refresh_token")).isFalse();
        assertThat(answer.has("id_token")).isFalse();
    }

    @Test
    void saysWhoThePersonIs() throws Exception {
        JsonNode answer = client.tokens(browser, "openid");

        JsonNode said = JsonMapper.shared()
                .readTree(client.get("/userinfo", answer.get("access_token").asString())
                        .body());
        SignedJWT idToken = SignedJWT.parse(answer.get("id_token").asString());
        JWKSet keys = JWKSet.parse(browser.get("/oauth2/jwks").body());

        assertThat(said.get("sub").asString()).isEqualTo(person.id().value().toString());
        assertThat(said.get("name").asString()).isEqualTo(person.name());
        assertThat(said.get("preferred_username").asString()).isEqualTo(person.username());
        assertThat(idToken.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(idToken.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(idToken.getJWTClaimsSet().getSubject())
                .isEqualTo(person.id().value().toString());
        assertThat(idToken.getJWTClaimsSet().getAudience()).containsExactly(application.clientId());
        assertThat(idToken.getJWTClaimsSet().getClaim("nonce")).isEqualTo("n-1");
    }

    @Test
    void doesNotSayWhoThePersonIsWithoutOpenId() {
        assertThat(client.get("/userinfo", client.token(browser, "catalog:read"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port).get("/userinfo").statusCode()).isEqualTo(401);
        assertThat(browser.get("/userinfo").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/callback",
                "https://notebooks.example/callback",
                "https://notebooks.example/callback?hub=1&more=1",
                "https://notebooks.example/callback/?hub=1",
                "http://notebooks.example/callback?hub=1"
            })
    void sendsNobodyToAnAddressThatIsNotRegistered(String redirectUri) {
        Map<String, String> question = client.question("openid");
        question.put("redirect_uri", redirectUri);

        HttpResponse<String> answer = PublicClient.ask(browser, question);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(PublicClient.location(answer)).isEmpty();
    }

    @Test
    void insistsOnPkce() {
        Map<String, String> without = client.question("openid");
        without.keySet().removeAll(Set.of("code_challenge", "code_challenge_method"));
        Map<String, String> plain = client.question("openid");
        plain.put("code_challenge_method", "plain");
        Map<String, String> unnamed = client.question("openid");
        unnamed.remove("code_challenge_method");

        for (Map<String, String> question : List.of(without, plain, unnamed)) {
            assertThat(errorOf(PublicClient.ask(browser, question))).isEqualTo("invalid_request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:write", "sparql:read", "openid data:write", "nothing", ""})
    void refusesScopesThatNoPersonLends(String scope) {
        assertThat(errorOf(PublicClient.ask(browser, client.question(scope)))).isEqualTo("invalid_scope");
    }

    @Test
    void refusesAWrongVerifier() {
        String code = client.code(browser, "openid");

        assertThat(client.exchange(code, Map.of("code_verifier", PublicClient.VERIFIER + "x"))
                        .statusCode())
                .isBetween(400, 401);
        assertThat(client.exchange(code, Map.of("code_verifier", "")).statusCode())
                .isBetween(400, 401);
        assertThat(client.exchange(code, Map.of("redirect_uri", "https://evil.example"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void revokesTheTokenOfACodeThatComesTwice() {
        String code = client.code(browser, "openid");
        String token = JsonMapper.shared()
                .readTree(client.exchange(code, Map.of()).body())
                .get("access_token")
                .asString();
        assertThat(client.get("/userinfo", token).statusCode()).isEqualTo(200);

        assertThat(client.exchange(code, Map.of()).statusCode()).isEqualTo(400);

        assertThat(client.get("/userinfo", token).statusCode()).isEqualTo(401);
    }

    @Test
    void givesTheCodeToNoOtherApplication() {
        String code = client.code(browser, "openid");
        PublicClient other = new PublicClient(register(PublicClient.BACK), port);

        assertThat(other.exchange(code, Map.of()).statusCode()).isBetween(400, 401);
    }

    @Test
    void tellsTheApplicationThatThePersonRefused() {
        String state = stateOf(PublicClient.ask(browser, client.question("openid")));

        HttpResponse<String> answer = client.decide(browser, state);

        assertThat(PublicClient.location(answer)).startsWith(PublicClient.BACK + "&");
        assertThat(errorOf(answer)).isEqualTo("access_denied");
        assertThat(client.decide(browser, state, "openid").statusCode()).isEqualTo(400);
    }

    @Test
    void letsNobodyAnswerForAnother() {
        String state = stateOf(PublicClient.ask(browser, client.question("openid")));
        Browser other = signedIn(TestAccounts.create(hub, Role.ANALYST));

        assertThat(client.decide(other, state, "openid").statusCode()).isEqualTo(400);
        assertThat(client.decide(new Browser(port), state, "openid").statusCode())
                .isBetween(400, 404);
        assertThat(other.get("/oauth2/consent?state=" + state.replace("=", "%3D"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesNoMoreThanWasAskedFor() {
        String state = stateOf(PublicClient.ask(browser, client.question("openid")));

        assertThat(errorOf(client.decide(browser, state, "openid", "data:read")))
                .isEqualTo("invalid_scope");
    }

    @Test
    void asksOnlyOnceForTheSame() {
        client.token(browser, "openid");

        String location = PublicClient.location(PublicClient.ask(browser, client.question("openid")));
        String more = PublicClient.location(PublicClient.ask(browser, client.question("openid catalog:read")));

        assertThat(location).startsWith(PublicClient.BACK).contains("code=");
        assertThat(more).contains("/oauth2/consent");
    }

    @Test
    void asksEachTimeForWhatAnswersOnThePersonsMachine() {
        Application local = register("http://127.0.0.1:4711/callback");
        PublicClient program = new PublicClient(local, port);
        Map<String, String> question = program.question("openid");
        question.put("redirect_uri", "http://127.0.0.1:4711/callback");
        program.decide(browser, stateOf(PublicClient.ask(browser, question)), "openid");

        assertThat(PublicClient.location(PublicClient.ask(browser, question))).contains("/oauth2/consent");
    }

    @Test
    void endsWithTheConsent() {
        String token = client.token(browser, "openid");

        consents.withdraw(person, application.id());

        assertThat(client.get("/userinfo", token).statusCode()).isEqualTo(401);
        assertThat(PublicClient.location(PublicClient.ask(browser, client.question("openid"))))
                .contains("/oauth2/consent");
    }

    @Test
    void endsWithThePerson() {
        String token = client.token(browser, "openid");
        String code = client.code(browser, "openid catalog:read");

        TestAccounts.disable(hub, TestAccounts.create(hub, Role.MANAGER), person);

        assertThat(client.get("/userinfo", token).statusCode()).isEqualTo(401);
        assertThat(client.exchange(code, Map.of()).statusCode()).isBetween(400, 401);
    }

    @Test
    void endsWithTheApplication() {
        String token = client.token(browser, "openid");
        String code = client.code(browser, "openid catalog:read");

        applications.setRevoked(owner, application.id(), true);

        assertThat(client.get("/userinfo", token).statusCode()).isEqualTo(401);
        assertThat(client.exchange(code, Map.of()).statusCode()).isBetween(400, 401);
        assertThat(PublicClient.ask(browser, client.question("openid")).statusCode())
                .isEqualTo(400);

        applications.delete(owner, application.id());
        assertThat(client.get("/userinfo", token).statusCode()).isEqualTo(401);
    }

    @Test
    void opensWhatThePersonMayReadAndTheScopesAllow() {
        UUID own = dataset(person, Sensitivity.SENSITIVE, true);
        Viewer forRows = viewer("data:read");

        assertThat(access.visibility(forRows, own)).isEqualTo(Visibility.ROWS);
        assertThat(access.rules(forRows, own)).isEqualTo(access.rules(person, own));
        assertThat(access.visibility(viewer("catalog:read"), own)).isEqualTo(Visibility.DESCRIPTION);
        assertThat(access.visibility(viewer("openid"), own)).isEqualTo(Visibility.NONE);
    }

    @Test
    void opensNothingThatIsNotOpenToThePerson() {
        UUID others = dataset(owner, Sensitivity.RESTRICTED, true);
        UUID hidden = dataset(owner, Sensitivity.PUBLIC, false);

        // The owner of the application may read it, and so could the application if it were granted; the person may
        // not.
        assertThat(access.visibility(viewer("data:read catalog:read"), others)).isEqualTo(Visibility.DESCRIPTION);
        assertThat(access.visibility(viewer("data:read catalog:read"), hidden)).isEqualTo(Visibility.NONE);
        assertThat(access.visibility(viewer("catalog:read"), hidden)).isEqualTo(Visibility.NONE);
    }

    @Test
    void opensNoCatalogOfWhatIsNotPublished() {
        UUID draft = dataset(person, Sensitivity.INTERNAL, false);

        assertThat(access.visibility(viewer("catalog:read"), draft)).isEqualTo(Visibility.NONE);
    }

    @Test
    void makesNobodyAMemberOrAnEditor() {
        UUID own = dataset(person, Sensitivity.PUBLIC, true);
        Viewer lent = viewer("data:read catalog:read");

        assertThat(access.mayEdit(lent, own)).isFalse();
        assertThat(access.mayGrant(lent, own)).isFalse();
        assertThat(access.memberRoles(
                        lent, List.of(workspaces.studioOf(person).id().value())))
                .isEmpty();
    }

    @Test
    void opensNoFieldThatIsForPeople() {
        String token = client.token(browser, "openid catalog:read data:read");

        assertThat(client.graphql(token, "{ catalog { totalCount } }").has("errors"))
                .isFalse();
        for (String field : List.of("workspaces", "applications", "approvals")) {
            assertThat(client.graphql(token, "{ " + field + " { __typename } }").toString())
                    .contains("errors");
        }
        assertThat(client.graphql(token, "{ viewer { id } }")
                        .at("/data/viewer/id")
                        .asString(""))
                .isEmpty();
        assertThat(client.get("/uploads", token).statusCode()).isEqualTo(403);
    }

    private Viewer viewer(String scope) {
        return tokens.findViewer(client.token(browser, scope)).orElseThrow();
    }

    private UUID dataset(Viewer.Person of, Sensitivity sensitivity, boolean published) {
        UUID dataset = Ids.next();
        UUID studio = workspaces.studioOf(of).id().value();
        access.protectDataset(dataset, new Protection(studio, of.id(), sensitivity, published, published));
        return dataset;
    }

    private Application register(String redirectUri) {
        return applications
                .register(
                        owner,
                        ApplicationKind.PUBLIC,
                        new ApplicationProfile(
                                "Notebooks <1>", "", Set.of("catalog:read", "data:read"), List.of(redirectUri), null),
                        null)
                .application();
    }

    private Browser signedIn(Viewer.Person who) {
        Browser signedIn = new Browser(port);
        signedIn.signIn(who.username(), TestAccounts.PASSWORD);
        return signedIn;
    }

    private static String stateOf(HttpResponse<String> answer) {
        return PublicClient.parameters(PublicClient.location(answer)).getOrDefault("state", "");
    }

    private static String errorOf(HttpResponse<String> answer) {
        return PublicClient.parameters(PublicClient.location(answer)).getOrDefault("error", "");
    }
}
