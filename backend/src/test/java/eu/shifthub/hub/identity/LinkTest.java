package eu.shifthub.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@HubTest
class LinkTest {
    private static final String CHOOSE =
            "mutation($input: ChoosePasswordInput!) { choosePassword(input: $input) { username } }";
    private static final String SET_UP =
            "mutation($input: CompleteSetupInput!) { completeSetup(input: $input) { username } }";
    private static final String PASSWORD = "a long enough password";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext hub;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

    private Browser browser;
    private Viewer.Person manager;

    @BeforeEach
    void manager() {
        browser = new Browser(port);
        browser.get("/login");
        manager = TestAccounts.create(hub, Role.MANAGER);
    }

    @Test
    void letsAnInvitedPersonChooseAPasswordOnce() {
        Accounts.Opened invited = accounts.invite(manager, name(), "Ada", Role.ANALYST, false);

        assertThat(choose(invited, PASSWORD).at("/data/choosePassword/username").asString())
                .isEqualTo(invited.account().username());
        assertThat(browser.signIn(invited.account().username(), PASSWORD).statusCode())
                .isEqualTo(204);
        assertThat(problem(choose(invited, PASSWORD))).isEqualTo("identity.LINK_INVALID");
    }

    @Test
    void keepsTheLinkWhereThePasswordIsTooShort() {
        Accounts.Opened invited = accounts.invite(manager, name(), "Ada", Role.ANALYST, false);

        assertThat(problem(choose(invited, "short"))).isEqualTo("identity.PASSWORD_TOO_SHORT");
        assertThat(choose(invited, PASSWORD).has("errors")).isFalse();
    }

    @Test
    void replacesAnEarlierLink() {
        Accounts.Opened invited = accounts.invite(manager, name(), "Ada", Role.ANALYST, false);
        accounts.reset(manager, invited.account().id());

        assertThat(problem(choose(invited, PASSWORD))).isEqualTo("identity.LINK_INVALID");
    }

    @Test
    void endsTheOldPasswordAtAReset() {
        Viewer.Person person = TestAccounts.create(hub, Role.WORKER);

        accounts.reset(manager, person.id());

        assertThat(browser.signIn(person.username(), TestAccounts.PASSWORD).statusCode())
                .isEqualTo(401);
    }

    @Test
    void makesNoLinkForAnAccountThatIsDisabled() {
        Viewer.Person person = TestAccounts.create(hub, Role.WORKER);
        TestAccounts.disable(hub, manager, person);

        assertThatThrownBy(() -> accounts.reset(manager, person.id()))
                .hasMessage("The account of Test WORKER is disabled. Enable it first.");
    }

    @Test
    void makesTheFirstManagerOnce() {
        String token = tokenOf(links.make(OneTimeLink.Purpose.SETUP, null));
        String username = name();

        assertThat(setUp(token, username).at("/data/completeSetup/username").asString())
                .isEqualTo(username);
        assertThat(browser.signIn(username, PASSWORD).statusCode()).isEqualTo(204);
        assertThat(problem(setUp(token, name()))).isEqualTo("identity.LINK_INVALID");
    }

    @Test
    void makesNoManagerOfAnInvitation() {
        Accounts.Opened invited = accounts.invite(manager, name(), "Ada", Role.VIEWER, false);

        assertThat(problem(setUp(tokenOf(invited.link()), name()))).isEqualTo("identity.LINK_INVALID");
    }

    @Test
    void listsPeopleByNameAndState() {
        Accounts.Opened invited = accounts.invite(manager, name(), "Ada", Role.VIEWER, false);
        Browser own = new Browser(port);
        own.signIn(manager.username(), TestAccounts.PASSWORD);

        JsonNode answer = own.ask(
                "query($query: String) { users(query: $query) { edges { node { username state } } } }",
                Map.of("query", invited.account().username()));

        assertThat(answer.at("/data/users/edges/0/node/state").asString()).isEqualTo("INVITED");
    }

    @Test
    void letsNobodyChangeTheirOwnRole() {
        Browser own = new Browser(port);
        own.signIn(manager.username(), TestAccounts.PASSWORD);

        JsonNode answer = own.ask(
                "mutation($input: ChangeUserInput!) { changeUser(input: $input) { user { role } } }",
                Map.of("input", Map.of("user", manager.id().globalId(), "role", "VIEWER")));

        assertThat(problem(answer)).isEqualTo("identity.OWN_ACCOUNT");
    }

    private JsonNode choose(Accounts.Opened opened, String password) {
        return browser.ask(CHOOSE, Map.of("input", Map.of("token", tokenOf(opened.link()), "password", password)));
    }

    private JsonNode setUp(String token, String username) {
        return browser.ask(
                SET_UP,
                Map.of("input", Map.of("token", token, "username", username, "name", "Eve", "password", PASSWORD)));
    }

    private static String tokenOf(OneTimeLinks.NewLink link) {
        return link.path().substring(link.path().lastIndexOf('/') + 1);
    }

    private static String problem(JsonNode answer) {
        return answer.at("/errors/0/extensions/problem").asString("");
    }

    private static String name() {
        return "u" + UUID.randomUUID().toString().replace("-", "");
    }
}
