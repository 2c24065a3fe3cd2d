package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.DoctorsFile;
import eu.shifthub.e2e.support.Journey;
import eu.shifthub.e2e.support.Person;
import eu.shifthub.e2e.support.RunningHub;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The path of the manual, from an empty hub to an application that reads what a worker made. */
@Journey(demo = false)
class ManualJourney {
    private static final String DOCTORS = "Médecins Accrédités HAS";
    static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @BeforeAll
    static void beginsWithAnEmptyHub(RunningHub hub, Browser browser) {
        Person manager = new Person(browser);
        Manager.setsUp(manager, hub);
        Manager.invites(manager, "william", "William Worker", "Data worker");
        Manager.invites(manager, "anna", "Anna Analyst", "Analyst");
        Manager.invites(manager, "vera", "Vera Viewer", "Viewer");
        Manager.createsProject(manager);
    }

    @Test
    void goesFromAFileToAnApplicationThatReads(RunningHub hub, Browser browser) {
        Person someone = new Person(browser);
        importDoctors(someone);
        Manager.approves(someone, DOCTORS);
        useFromCatalog(someone);
        askInSql(someone);
        drawAndKeepAnAnswer(someone);
        runDataflow(someone);
        shareDashboard(someone);
        Machine machine = registerApplication(someone, hub);
        machine.readsTwoColumns();
        machine.readsRowsAsCsv();
        revoke(someone);
        machine.isRefused();
        new Harvester(hub.address()).findsTheDoctorsButNoOtherRows();
    }

    @Test
    void opensRestrictedDataOnlyWhileItIsGranted(Browser browser) {
        Person someone = new Person(browser);
        Charges.areImported(someone);
        Manager.approves(someone, Charges.TITLE);
        Charges.areAskedFor(someone);
        Charges.areGiven(someone);
        someone.signIn("anna");
        Charges.areOpened(someone);
        someone.await(someone.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Rows")));
        someone.tab("Rows");
        assertThat(someone.page().getByText("$962,498.36")).hasCount(0);
        assertThat(someone.page().getByRole(AriaRole.GRIDCELL).first()).isVisible();
        someone.browser().keep("charges-granted");
        Charges.areWithdrawn(someone);
        someone.signIn("anna");
        Charges.areOpened(someone);
        assertThat(someone.button("Ask for access")).isVisible();
        assertThat(someone.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Rows")))
                .hasCount(0);
    }

    private static void importDoctors(Person worker) {
        worker.signIn("william");
        worker.open("/w/open_health_data/overview", "Open health data");
        worker.browser().keep("project-overview-empty");
        worker.open("/w/open_health_data/import", "Import data");
        worker.browser().keep("import-file");
        worker.page()
                .setInputFiles("input[type=file]", new FilePayload("medecins.csv", "text/csv", DoctorsFile.bytes()));
        worker.see("sent");
        worker.click("Next");
        assertThat(worker.field("Name of Num RPPS")).hasValue("Num RPPS");
        worker.browser().keep("import-columns");
        worker.click("Next");
        worker.fill("Title", DOCTORS);
        worker.radio("Public C0");
        worker.fill("Labels", "médecins, accréditation");
        worker.fill("Description", "Médecins accrédités, par organisme agréé. Données inventées.");
        worker.browser().keep("import-describe");
        worker.click("Import");
        assertThat(worker.page().getByText("has version 1")).isVisible(PATIENTLY);
        worker.browser().keep("import-done");
        askForPublication(worker, DOCTORS);
    }

    /** It is described first: the dialog tells what is missing and leads there. */
    static void askForPublication(Person worker, String title) {
        worker.click("Ask for publication");
        worker.see("Health categories");
        worker.browser().keep("publication-incomplete");
        worker.follow("Describe for the catalog");
        worker.choose("Health categories", "Electronic health data from EHRs");
        worker.click("Save description");
        assertThat(worker.page().getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible(PATIENTLY);
        worker.follow(title);
        worker.onPage(title);
        sendsRequest(worker);
    }

    static void sendsRequest(Person worker) {
        worker.click("Ask for publication");
        worker.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ask for publication"))
                .click();
        worker.see("Asked for.");
    }

    private static void useFromCatalog(Person worker) {
        worker.signIn("william");
        worker.open("/catalog?q=medecin%20acredites", "Catalog");
        worker.await(worker.link(DOCTORS).first());
        worker.browser().keep("catalog");
        worker.browser().narrow();
        worker.browser().keep("catalog-narrow");
        worker.browser().widen();
        worker.follow(DOCTORS);
        worker.onPage(DOCTORS);
        worker.browser().keep("catalog-dataset");
        worker.click("Use in…");
        worker.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("My Studio"))
                .check();
        worker.click("Add to library");
        worker.see("Added to the library.");
    }

    private static void askInSql(Person worker) {
        worker.open("/w/studio_william/sql", "SQL exploration");
        worker.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("SQL query"))
                .click();
        worker.page().keyboard().insertText("select count(\"Num RPPS\") from medecins_accredites_has");
        worker.page().keyboard().press("Escape");
        worker.click("Run");
        assertThat(worker.page().getByText(Pattern.compile("10[,.]?000")).first())
                .isVisible(PATIENTLY);
        worker.browser().keep("sql");
    }

    private static void drawAndKeepAnAnswer(Person worker) {
        worker.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("SQL query"))
                .fill("select \"Spécialité\", count(*) as doctors from medecins_accredites_has group by all");
        worker.page().keyboard().press("Escape");
        worker.click("Run");
        worker.tab("Chart");
        assertThat(worker.page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("doctors by Spécialité")))
                .isVisible(PATIENTLY);
        worker.browser().keep("sql-chart");
        worker.act("Save the result as a dataset");
        worker.fill("Title", "Doctors by speciality");
        worker.click("Save as dataset");
        worker.onPage("Doctors by speciality");
        worker.browser().keep("sql-kept");
    }

    private static void runDataflow(Person worker) {
        worker.open("/w/studio_william/dataflows", "Dataflows");
        worker.click("New dataflow");
        worker.fill("Name", "Get Started");
        worker.click("Create dataflow");
        worker.onPage("Get Started");
        worker.click("Add input");
        worker.choose("Dataset", DOCTORS);
        worker.click("Add group by");
        worker.choose("Group by", "OA");
        worker.click("Add output");
        worker.fill("Title of the dataset", "Doctor_BY_OA");
        worker.click("Save");
        worker.see("Saved, revision");
        assertThat(worker.button("Run")).isEnabled();
        worker.browser().keep("dataflow-editor");
        worker.click("Run");
        assertThat(worker.page().getByText("Succeeded").first()).isVisible(PATIENTLY);
        worker.browser().keep("dataflow-run");
        worker.follow("Back to editing");
        worker.onPage("Get Started");
        worker.click("Deploy");
        worker.see("Deployed as version 1");
        worker.open("/w/studio_william/library/doctor_by_oa", "Doctor_BY_OA");
        worker.see("ORTHORISQ");
        worker.browser().keep("library-dataset");
        worker.tab("Lineage");
        assertThat(worker.link(DOCTORS).first()).isVisible();
        worker.browser().keep("lineage");
    }

    private static void shareDashboard(Person worker) {
        worker.open("/w/studio_william/dashboards", "Dashboards");
        worker.click("New dashboard");
        worker.fill("Name", "Doctors");
        worker.click("Create dashboard");
        worker.click("Add a chart");
        worker.fill("Title", "Doctors by OA");
        worker.choose("Dataset", "Doctor_BY_OA");
        worker.choose("By column", "OA");
        worker.select("Measure", "Sum");
        worker.choose("Of column", "count");
        worker.click("Save");
        assertThat(worker.page()
                        .getByRole(AriaRole.STATUS)
                        .getByText("Saved", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        worker.click("Stop editing");
        assertThat(worker.page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Doctors by OA")))
                .isVisible();
        worker.browser().keep("dashboard");
        worker.click("Share");
        worker.choose("Person", "Vera Viewer");
        worker.click("Share with this person");
        worker.see("Shared with Vera Viewer");
        String path = URI.create(worker.page().url()).getPath();
        worker.signIn("vera");
        worker.open("/dashboards", "Dashboards");
        worker.follow("Doctors");
        worker.onPage("Doctors");
        assertThat(worker.page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Doctors by OA")))
                .isVisible();
        assertThat(URI.create(worker.page().url()).getPath()).isEqualTo(path);
        worker.browser().keep("dashboard-viewer");
        worker.browser().open("/w/studio_william/library");
        worker.see("Your role does not open this page");
    }

    private static Machine registerApplication(Person worker, RunningHub hub) {
        worker.signIn("william");
        worker.browser().keep("home-worker");
        worker.open("/applications", "Applications");
        worker.click("Register an application");
        worker.fill("Name", "Doctor finder");
        worker.click("Register and show the secret");
        Locator dialog = worker.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("The secret is shown only now")).isVisible();
        Machine machine = Machine.of(hub.address(), dialog.locator("pre").allInnerTexts());
        worker.click("I have kept it");
        worker.onPage("Doctor finder");
        worker.click("Grant a dataset");
        worker.choose("Dataset", "Doctor_BY_OA");
        worker.fill("Purpose", "To show doctors near by");
        worker.click("Grant");
        assertThat(worker.link("Doctor_BY_OA").first()).isVisible();
        worker.browser().keep("application");
        machine.finds("Doctor_BY_OA", worker.link("Doctor_BY_OA").first().getAttribute("href"));
        return machine;
    }

    private static void revoke(Person worker) {
        worker.click("Withdraw the grant of Doctor_BY_OA");
        worker.click("Withdraw");
        worker.see("Ended");
    }
}
