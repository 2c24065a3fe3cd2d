package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.Journey;
import eu.shifthub.e2e.support.MadeFiles;
import eu.shifthub.e2e.support.Person;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A data worker describes a dataset for the catalog until nothing that is required is missing. */
@Journey
class DescribeJourney {
    private static final String TITLE = "Home visits";

    private Person worker;

    @BeforeEach
    void signsIn(Browser browser) {
        worker = new Person(browser);
        worker.signIn("worker", "demoworker");
    }

    @Test
    void describesWithGuidance(Browser browser) {
        imports();
        worker.act("Describe for the catalog");
        assertThat(worker.page().getByRole(AriaRole.HEADING, named("Completeness")))
                .isVisible(ManualJourney.PATIENTLY);
        worker.follow("2 required fields are missing");
        Locator description = worker.page().getByRole(AriaRole.TEXTBOX, named("Description, Main"));
        assertThat(description).isFocused();
        description.fill("Visits of nurses at home, invented.");
        worker.choose("Health categories", "Electronic health data from EHRs");
        assertThat(worker.page().getByText("Everything required is there").first())
                .isVisible();
        takesOverWhatTheHubProposes();
        isToldWhatDoesNotFit();
        browser.keep("describe");
        worker.click("Save description");
        assertThat(worker.page().getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible(ManualJourney.PATIENTLY);
        worker.page().reload();
        assertThat(worker.page().getByRole(AriaRole.TEXTBOX, named("Temporal resolution")))
                .hasValue("P1D");
        browser.narrow();
        browser.keep("describe-narrow");
        browser.widen();
        previews(browser);
        asksForPublication();
    }

    private void imports() {
        worker.open("/w/studio_worker/import", "Import data");
        worker.page().setInputFiles("input[type=file]", MadeFiles.text("visits.csv", visits()));
        worker.see("sent");
        worker.click("Next");
        worker.click("Next");
        worker.fill("Title", TITLE);
        worker.radio("Internal C1");
        worker.click("Import");
        assertThat(worker.page().getByText("has version 1")).isVisible(ManualJourney.PATIENTLY);
        worker.follow("Open in the library");
        worker.onPage(TITLE);
    }

    private void previews(Browser browser) {
        worker.click("What portals will see");
        Locator dialog = worker.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("Visits of nurses at home, invented.").first())
                .isVisible(ManualJourney.PATIENTLY);
        browser.keep("describe-preview");
        worker.click("Close");
    }

    private void asksForPublication() {
        worker.follow(TITLE);
        ManualJourney.sendsRequest(worker);
    }

    private void takesOverWhatTheHubProposes() {
        worker.page()
                .getByRole(AriaRole.BUTTON, named("Take over Imported into the hub"))
                .click();
        assertThat(worker.page().getByRole(AriaRole.TEXTBOX, named("Provenance, Main")))
                .hasValue(Pattern.compile("Imported into the hub.*"));
    }

    private void isToldWhatDoesNotFit() {
        Locator resolution = worker.page().getByRole(AriaRole.TEXTBOX, named("Temporal resolution"));
        Locator told = worker.page().getByLabel("Who, when, where").getByText("A duration such as P1D");
        resolution.fill("daily");
        assertThat(told).isVisible();
        resolution.fill("P1D");
        assertThat(told).isHidden();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String visits() {
        return "visit,age,day\n"
                + IntStream.range(0, 200)
                        .mapToObj(i -> i + "," + (20 + i % 60) + ",2025-" + "%02d".formatted(1 + i % 12) + "-11")
                        .collect(Collectors.joining("\n"));
    }
}
