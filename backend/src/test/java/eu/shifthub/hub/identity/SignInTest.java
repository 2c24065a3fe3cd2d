package eu.shifthub.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class SignInTest {
    private static final String PASSWORD = "a long enough password";
    private static final String WHO = "{ viewer { username role } }";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    private Browser browser;
    private Account worker;
    private Viewer.Person manager;

    @BeforeEach
    void people() {
        browser = new Browser(port);
        worker = account("w", Role.WORKER);
        manager = account("m", Role.MANAGER).person();
    }

    @Test
    void signsInWithTheRightPassword() {
        assertThat(browser.signIn(worker.username(), PASSWORD).statusCode()).isEqualTo(204);

        var answer = browser.ask(WHO);
        assertThat(answer.at("/data/viewer/username").asString())
                .as(answer.toString())
                .isEqualTo(worker.username());
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlike() {
        HttpResponse<String> wrong = browser.signIn(worker.username(), "not the password");
        HttpResponse<String> unknown = browser.signIn("nobody-" + UUID.randomUUID(), PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void pausesAfterFiveWrongPasswordsEvenForTheRightOne() {
        for (int attempt = 0; attempt < 5; attempt++) {
            browser.signIn(worker.username(), "guess " + attempt);
        }

        HttpResponse<String> paused = browser.signIn(worker.username(), PASSWORD);

        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(paused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
    }

    @Test
    void redirectsAPlainForm() {
        browser.get("/login");
        HttpResponse<String> answer = browser.post(
                "/login",
                "text/html",
                "application/x-www-form-urlencoded",
                Browser.form(java.util.Map.of("username", worker.username(), "password", PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(":" + port + "/");
    }

    @Test
    void refusesAPostWithoutTheCsrfToken() {
        browser.signIn(worker.username(), PASSWORD);

        HttpResponse<String> answer = browser.send(browser.request("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\": \"{ viewer { id } }\"}"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"FORBIDDEN\"");
    }

    @Test
    void asksWhoComesWithASessionThatHasEndedToSignIn() {
        HttpResponse<String> answer = browser.send(browser.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Cookie", "hub-session-" + port + "=ended; XSRF-TOKEN=token")
                .header("X-XSRF-TOKEN", "token")
                .POST(BodyPublishers.ofString("{\"query\": \"{ workspaces { id } }\"}"))
                .build());

        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
    }

    @Test
    void letsOnlyWorkersAndManagersUpload() {
        assertThat(upload()).contains("identity.SIGN_IN_FIRST");
        browser.signIn(account("v", Role.ANALYST).username(), PASSWORD);
        assertThat(upload()).contains("identity.WORKERS_ONLY");
        browser.signOut();
        browser.signIn(worker.username(), PASSWORD);
        assertThat(upload()).doesNotContain("identity.");
    }

    private String upload() {
        browser.get("/login");
        return browser.post("/uploads", "*/*", "application/offset+octet-stream", "")
                .body();
    }

    @Test
    void givesANewSessionAtSignInThatScriptsCannotRead() {
        browser.get("/login");
        HttpResponse<String> answer = browser.signIn(worker.username(), PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("hub-session-").contains("HttpOnly", "SameSite=Lax"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN"))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
    }

    @Test
    void endsTheSessionOfAnAccountThatIsDisabled() {
        browser.signIn(worker.username(), PASSWORD);

        accounts.setDisabled(manager, worker.id(), true);

        assertThat(browser.ask(WHO).at("/data/viewer").isNull()).isTrue();
        assertThat(browser.signIn(worker.username(), PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void endsTheSessionWhenTheRoleIsLoweredAndKeepsItWhenItIsRaised() {
        browser.signIn(worker.username(), PASSWORD);

        accounts.change(manager, worker.id(), null, Role.MANAGER, null);
        assertThat(browser.ask(WHO).at("/data/viewer/role").asString()).isEqualTo("MANAGER");

        accounts.change(manager, worker.id(), null, Role.VIEWER, null);
        assertThat(browser.ask(WHO).at("/data/viewer").isNull()).isTrue();
    }

    @Test
    void keepsTheSessionThatChangesItsPasswordAndEndsTheOthers() {
        Browser other = new Browser(port);
        browser.signIn(worker.username(), PASSWORD);
        other.signIn(worker.username(), PASSWORD);

        var answer = browser.ask("mutation { changePassword(input: {current: \"" + PASSWORD
                + "\", password: \"another long password\"}) { person { id } } }");

        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        assertThat(browser.ask(WHO).at("/data/viewer/username").asString()).isEqualTo(worker.username());
        assertThat(other.ask(WHO).at("/data/viewer").isNull()).isTrue();
    }

    @Test
    void signsOut() {
        browser.signIn(worker.username(), PASSWORD);

        assertThat(browser.signOut().statusCode()).isEqualTo(204);
        assertThat(browser.ask(WHO).at("/data/viewer").isNull()).isTrue();
    }

    @Test
    void answersUnknownAddressesOfMachinesWithAProblem() {
        HttpResponse<String> answer = browser.get("/api/nothing/here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private Account account(String prefix, Role role) {
        String username = prefix + UUID.randomUUID().toString().replace("-", "");
        return accounts.create(username, "Name", role, false, passwords.encode(PASSWORD), false);
    }
}
