package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.Journey;
import eu.shifthub.e2e.support.MadeFiles;
import eu.shifthub.e2e.support.Person;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A data worker says what columns mean and what must be true of them, and decides about a version that breaks it. */
@Journey
class QualityJourney {
    private static final String TITLE = "Blood pressure";
    private static final int ROWS = 60;

    private Person worker;

    @BeforeEach
    void signsIn(Browser browser) {
        worker = new Person(browser);
        worker.signIn("worker", "demoworker");
    }

    @Test
    void holdsBackAVersionThatBreaksARule(Browser browser) {
        imports(measurements(0));
        describesAColumn();
        seesTheProfile();
        acceptsASuggestion();
        writes("At least", "systolic", "40", "It is told, nothing more");
        writes("At most", "systolic", "300", "The version does not become current");
        worker.click("Check now");
        assertThat(worker.page()
                        .getByRole(AriaRole.TABLE, named("Checks so far"))
                        .getByText("Rules kept"))
                .isVisible(ManualJourney.PATIENTLY);
        browser.keep("quality-rules");
        String page = URI.create(worker.page().url()).getPath();
        addsVersion(measurements(3), 2);
        worker.open(page, TITLE);
        assertThat(worker.page().getByText("Version 2 is held back")).isVisible(ManualJourney.PATIENTLY);
        browser.keep("quality-held-back");
        isToldOnTheFirstPage();
        worker.follow("See which rules");
        seesWhatIsBroken();
        releases();
        seesTheTrend();
    }

    private void imports(String csv) {
        worker.open("/w/studio_worker/import", "Import data");
        worker.page().setInputFiles("input[type=file]", MadeFiles.text("pressure.csv", csv));
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

    private void describesAColumn() {
        worker.tab("Columns");
        worker.click("Describe systolic");
        worker.fill("Meaning", "Systolic blood pressure");
        worker.fill("Unit", "mmHg");
        browser().keep("quality-column");
        worker.click("Save");
        assertThat(worker.page().getByText("Systolic blood pressure · ")).containsText("mmHg");
        worker.click("Describe visit");
        worker.page().getByRole(AriaRole.CHECKBOX, named("Part of the key")).check();
        worker.click("Save");
        assertThat(worker.page().getByTitle("Tells the rows apart")).isVisible();
    }

    private void seesTheProfile() {
        worker.page()
                .getByRole(AriaRole.BUTTON, named("systolic").setExact(true))
                .click();
        assertThat(worker.page().getByRole(AriaRole.IMG, named("How the values of systolic are distributed")))
                .isVisible(ManualJourney.PATIENTLY);
        assertThat(worker.page().getByText("Median").first()).isVisible();
        browser().keep("quality-profile");
    }

    private void acceptsASuggestion() {
        worker.tab("Quality");
        worker.see("visit is never empty and always different.");
        browser().keep("quality-suggestions");
        worker.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("visit is never empty and always different."))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make it a rule"))
                .click();
        worker.click("Save rule");
        assertThat(rule("visit always different")).isVisible();
    }

    private void writes(String words, String column, String bound, String ifBroken) {
        worker.click("New rule");
        worker.select("What must be true", "Within bounds");
        worker.choose("Column", column);
        worker.fill(words.equals("At least") ? "Minimum" : "Maximum", bound);
        worker.radio(ifBroken);
        worker.click("Try it");
        worker.see("No row of " + ROWS + " breaks it.");
        worker.click("Save rule");
        assertThat(rule(words.toLowerCase(java.util.Locale.ROOT) + " " + bound)).isVisible();
    }

    private void addsVersion(String csv, int number) {
        worker.act("Import a new version");
        worker.onPage("New version of");
        worker.page().setInputFiles("input[type=file]", MadeFiles.text("pressure.csv", csv));
        worker.see("sent");
        worker.click("Next");
        worker.click("Import the new version");
        assertThat(worker.page().getByText("has version " + number)).isVisible(ManualJourney.PATIENTLY);
    }

    /** Its owner is told where the day begins. */
    private void isToldOnTheFirstPage() {
        worker.open("/", "Welcome");
        worker.see("Held back by checks");
        browser().keep("quality-home");
        worker.follow("“" + TITLE + "”: version 2 breaks a rule");
        worker.onPage(TITLE);
    }

    private void seesWhatIsBroken() {
        assertThat(rule("at most 300")).containsText("Broken");
        assertThat(rule("at least 40")).containsText("Kept");
        worker.click("Details of “systolic at most 300”");
        worker.see("3 rows of " + ROWS + " break it.");
        assertThat(rule("at most 300").getByText("999").first()).isVisible();
        browser().keep("quality-broken");
    }

    private void releases() {
        worker.click("Release it");
        worker.fill("Reason", "The device was checked: 999 stands for a reading above its range.");
        browser().keep("quality-release");
        worker.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Release it"))
                .click();
        assertThat(worker.page().getByText("is held back")).hasCount(0);
        worker.tab("Versions");
        worker.see("The device was checked");
    }

    private void seesTheTrend() {
        worker.tab("Quality");
        assertThat(worker.page().getByTitle("Broken rows, by version").first()).isVisible();
        assertThat(worker.page()
                        .getByRole(AriaRole.TABLE, named("Checks so far"))
                        .getByText("Rules broken"))
                .isVisible();
        browser().keep("quality-trend");
    }

    private Locator rule(String words) {
        return worker.page()
                .getByRole(AriaRole.LIST, named("Rules"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    private Browser browser() {
        return worker.browser();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** @param wrong how many rows hold what nobody has */
    private static String measurements(int wrong) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> row + "," + (row < wrong ? 999 : 100 + row % 50) + "," + (60 + row % 30))
                .collect(Collectors.joining("\n", "visit,systolic,diastolic\n", "\n"));
    }
}
