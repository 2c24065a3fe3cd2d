package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.Journey;
import eu.shifthub.e2e.support.MadeFiles;
import eu.shifthub.e2e.support.Person;
import eu.shifthub.e2e.support.Terminal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider's machine pushes new versions by what the page of its application says, until that is withdrawn. */
@Journey
class PushJourney {
    private static final String TITLE = "Admissions of the day";
    private static final String MACHINE = "Admissions desk";

    private Person worker;
    private String dataset = "";
    private String application = "";

    @BeforeEach
    void signsIn(Browser browser) {
        worker = new Person(browser);
        worker.signIn("worker", "demoworker");
    }

    @Test
    void pushesByTheSnippetOfThePage(@TempDir Path folder) throws Exception {
        imports();
        String secret = registers();
        allows();
        Files.writeString(folder.resolve("data.csv"), "id,ward\n1,North\n2,South\n3,West\n");
        Terminal terminal = pastes(folder, secret);
        assertThat(terminal.output()).doesNotContain("errors").contains("\"state\"");
        seesTheVersion();
        withdraws();
        assertThat(terminal.output()).contains("This application has pushed no such upload");
        worker.open(dataset + "?tab=versions", TITLE);
        assertThat(versions()).hasCount(2);
    }

    private void imports() {
        worker.open("/w/studio_worker/import", "Import data");
        worker.page().setInputFiles("input[type=file]", MadeFiles.text("data.csv", "id,ward\n1,North\n"));
        worker.see("sent");
        worker.click("Next");
        worker.click("Next");
        worker.fill("Title", TITLE);
        worker.radio("Restricted C2");
        worker.click("Import");
        assertThat(worker.page().getByText("has version 1")).isVisible(ManualJourney.PATIENTLY);
        worker.follow("Open in the library");
        worker.onPage(TITLE);
        dataset = URI.create(worker.page().url()).getPath();
    }

    private String registers() {
        worker.open("/applications", "Applications");
        worker.click("Register an application");
        worker.fill("Name", MACHINE);
        worker.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Uploads (data:write)"))
                .check();
        worker.click("Register and show the secret");
        Locator dialog = worker.page().getByRole(AriaRole.DIALOG);
        String secret = dialog.locator("pre").nth(1).innerText().strip();
        worker.click("I have kept it");
        worker.onPage(MACHINE);
        application = URI.create(worker.page().url()).getPath();
        return secret;
    }

    /** Where one looks for it first: at the dataset itself. */
    private void allows() {
        worker.open(dataset, TITLE);
        worker.tab("Access");
        worker.see("Machines that push");
        worker.browser().keep("push-none");
        worker.click("Allow an application");
        worker.choose("Application", MACHINE);
        worker.browser().keep("push-allow");
        worker.click("Allow");
        worker.browser().keep("push-allowed");
        worker.follow(MACHINE);
        worker.onPage(MACHINE);
        assertThat(worker.link(TITLE)).isVisible();
        worker.browser().keep("push-application");
    }

    /** What the page says, pasted as it stands; it names the secret by a variable, which is set before. */
    private Terminal pastes(Path folder, String secret) {
        worker.open(application, MACHINE);
        Locator snippet = worker.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Ask as this application"))
                .locator("pre");
        assertThat(snippet.first()).isVisible();
        List<String> snippets = snippet.allInnerTexts();
        return new Terminal(folder)
                .paste("CLIENT_SECRET='" + secret + "'")
                .paste(snippets.get(0))
                .paste(snippets.get(1))
                .paste(snippets.get(2));
    }

    private void seesTheVersion() {
        worker.open(dataset + "?tab=versions", TITLE);
        worker.page().waitForCondition(() -> {
            worker.page().reload();
            worker.onPage(TITLE);
            assertThat(versions().first()).isVisible();
            return versions().count() == 2;
        });
        worker.browser().keep("push-versions");
        worker.tab("Rows");
        assertThat(worker.page().getByRole(AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName("West")))
                .isVisible();
    }

    private void withdraws() {
        worker.tab("Access");
        worker.click("Withdraw the right of " + MACHINE + " to push");
        worker.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw"))
                .click();
        worker.see("No application may push new versions yet");
    }

    private Locator versions() {
        return worker.page()
                .getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Versions"))
                .getByRole(AriaRole.ROWHEADER);
    }
}
