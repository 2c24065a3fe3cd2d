package eu.shifthub.hub;

import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.TestAccounts;
import eu.shifthub.hub.identity.Viewer;
import org.springframework.context.ApplicationContext;

/** Makes people with whom a test asks; each test its own, so that none sees what another did. */
public final class People {
    public static final String PASSWORD = TestAccounts.PASSWORD;

    private People() {}

    public static Viewer.Person person(ApplicationContext hub, Role role) {
        return TestAccounts.create(hub, role);
    }

    /** A browser in which such a person has signed in. */
    public static Browser browser(ApplicationContext hub, int port, Viewer.Person person) {
        Browser browser = new Browser(port);
        browser.signIn(person.username(), PASSWORD);
        return browser;
    }
}
