package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import eu.shifthub.e2e.support.Person;
import eu.shifthub.e2e.support.RunningHub;
import java.net.URI;
import java.util.regex.Pattern;

/** What the platform manager, marie, does. */
final class Manager {
    private Manager() {}

    static void setsUp(Person manager, RunningHub hub) {
        manager.browser().open(URI.create(hub.setupLink()).getPath());
        manager.fill("Your name", "Marie Manager");
        manager.fill("User name", "marie");
        manager.fill("Password", Person.PASSWORD);
        manager.fill("Password again", Person.PASSWORD);
        manager.browser().keep("setup");
        manager.click("Create the account and sign in");
        manager.onPage("Welcome");
        manager.browser().keep("home-manager");
    }

    static void invites(Person manager, String username, String name, String role) {
        manager.signIn("marie");
        manager.open("/administration/users", "Users");
        manager.click("Invite a person");
        manager.fill("Name", name);
        manager.fill("User name", username);
        manager.select("Role", role);
        manager.click("Make the invitation link");
        Locator link = manager.page().getByText(Pattern.compile("/invite/\\S+"));
        assertThat(link.first()).isVisible();
        String path = URI.create(link.first().innerText().strip()).getPath();
        manager.click("I have copied it");
        manager.browser().keep("users");
        manager.page().context().clearCookies();
        manager.browser().open(path);
        manager.fill("Password", Person.PASSWORD);
        manager.fill("Password again", Person.PASSWORD);
        manager.click("Save the password and sign in");
        manager.onPage("Welcome");
    }

    static void createsProject(Person manager) {
        manager.signIn("marie");
        manager.open("/projects", "Projects");
        manager.browser().keep("projects-empty");
        manager.click("New project");
        manager.fill("Name", "Open health data");
        manager.click("Create project");
        manager.onPage("Members and settings");
        manager.choose("Person", "William Worker");
        manager.click("Add member");
        assertThat(manager.page()
                        .getByRole(AriaRole.TABLE)
                        .getByText("william", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        manager.browser().keep("project-members");
    }

    static void approves(Person manager, String title) {
        manager.signIn("marie");
        manager.open("/approvals", "Approvals");
        manager.browser().keep("approvals");
        manager.follow(title);
        manager.onPage("Publish");
        manager.browser().keep("approval");
        manager.click("Approve");
        manager.see("Marie Manager approved");
        manager.open("/approvals?tab=history", "Approvals");
        assertThat(manager.link(title)).isVisible();
        manager.browser().keep("approvals-history");
    }
}
