package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.Clinic;
import eu.shifthub.e2e.support.Journey;
import eu.shifthub.e2e.support.Person;
import eu.shifthub.e2e.support.Portal;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A platform manager sets sources up and tries them; a data worker brings them in, again and again. */
@Journey
class SourcesJourney {
    private static final String PROJECT = "/w/open_health_data";
    private static final String STAYS = "Stays of the portal";
    private static final String WARDS = "Stays by ward";
    private static final String SLOW = "A slow portal";
    private static final String TWO_ROWS = "hospital,stays\nNord,120\nSud,80\n";
    private static final String THREE_ROWS = TWO_ROWS + "Ouest,95\n";
    private static final String OTHER_COLUMNS = "hospital,stays,beds\nNord,120,40\nSud,80,30\n";

    private Portal portal;
    private Person someone;

    @BeforeEach
    void beginsWithAFileOnTheWeb(Browser browser) {
        portal = Portal.offering(TWO_ROWS);
        someone = new Person(browser);
        CatalogJourney.waitForTheDemo(someone);
    }

    @AfterEach
    void leavesNoServerBehind() {
        portal.close();
    }

    @Test
    void bringsAnAddressInAgainWheneverItChanges() {
        someone.signIn("manager", "demomanager");
        addAddress();
        someone.signIn("worker", "demoworker");
        bringIn();
        version(1);
        someone.browser().keep("synchronisation");
        portal.offer(THREE_ROWS);
        someone.click("Run now");
        version(2);
        someone.click("Run now");
        someone.see("Nothing new");
        acceptOtherColumns();
        loseTheFile();
        someone.browser().narrow();
        someone.browser().keep("synchronisation-narrow");
        someone.browser().widen();
        findDatasetWithItsVersions();
    }

    @Test
    void refusesWhatLiesInsideThePrivateNetwork() {
        someone.signIn("worker", "demoworker");
        someone.open(PROJECT + "/sources/new?kind=HTTP", "Add an address");
        someone.click("Next");
        someone.fill("Address", "http://10.0.0.1/patients.csv");
        someone.click("Next");
        someone.click("Test connection");
        someone.see("inside a private network");
        someone.browser().keep("source-refused");
        assertThat(someone.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Token")))
                .hasCount(0);
    }

    @Test
    void bringsOnlyNewRowsOfATable() throws IOException {
        try (Clinic clinic = Clinic.open()) {
            someone.signIn("manager", "demomanager");
            addTable(clinic);
            someone.signIn("worker", "demoworker");
            someone.open(PROJECT + "/sources", "Sources");
            someone.follow("Bring in " + WARDS);
            someone.onPage("Bring data in");
            someone.click("Next");
            someone.click("Next");
            someone.click("Bring in now");
            version(1);
            clinic.does("insert into stays values (3, 'West', 11)");
            someone.click("Run now");
            version(2);
            someone.follow("Version 2");
            someone.onPage(WARDS);
            someone.tab("Rows");
            for (String ward : new String[] {"North", "South", "West"}) {
                assertThat(someone.page().getByRole(AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName(ward)))
                        .isVisible();
            }
        }
    }

    @Test
    void stopsARunAndStartsNoneTwice() {
        someone.signIn("worker", "demoworker");
        someone.open(PROJECT + "/sources/new?kind=HTTP&step=data", "Add an address");
        someone.fill("Address", portal.address());
        someone.click("Next");
        someone.click("Next");
        someone.fill("Name", SLOW);
        someone.radio("Public C0");
        someone.click("Add data source");
        someone.onPage(SLOW);
        someone.open(PROJECT + "/sources", "Sources");
        someone.follow("Bring in " + SLOW);
        someone.onPage("Bring data in");
        someone.click("Next");
        someone.click("Next");
        someone.select("Runs", "Every day");
        someone.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Run it now as well"))
                .uncheck();
        someone.click("Bring in by schedule");
        someone.onPage(SLOW);
        someone.see("Has not run yet");
        assertThat(someone.page()
                        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Facts"))
                        .locator("div", new Locator.LocatorOptions().setHasText("Next run"))
                        .getByRole(AriaRole.TIME))
                .isVisible();
        portal.holdBack();
        someone.button("Run now").dblclick();
        someone.see("You may leave this page");
        assertThat(someone.button("Run now")).hasCount(0);
        assertThat(runs()).hasCount(1);
        someone.browser().keep("synchronisation-running");
        someone.click("Cancel the run");
        assertThat(runs().getByText("Cancelled")).isVisible(ManualJourney.PATIENTLY);
        assertThat(someone.button("Run now")).isEnabled();
        someone.browser().keep("synchronisation-cancelled");
        portal.goOn();
        someone.click("Run now");
        version(1);
        assertThat(runs()).hasCount(2);
    }

    private Locator runs() {
        return history()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHas(someone.page().getByRole(AriaRole.ROWHEADER)));
    }

    private void addTable(Clinic clinic) {
        someone.open("/sources/new", "Add data source");
        someone.radio("PostgreSQL");
        someone.click("Next");
        someone.fill("Column that only grows", "id");
        someone.click("Next");
        someone.fill("Host", "127.0.0.1");
        someone.fill("Port", String.valueOf(clinic.port()));
        someone.fill("Database", "no_such_database");
        someone.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Encrypt the connection"))
                .uncheck();
        someone.fill("User name", Clinic.READER);
        someone.fill("Password", Clinic.PASSWORD);
        someone.click("Test connection");
        someone.see("has no database no_such_database");
        someone.fill("Database", "postgres");
        someone.click("Test connection");
        someone.click("public.stays");
        someone.browser().keep("source-table");
        someone.click("Next");
        someone.fill("Name", WARDS);
        someone.radio("Restricted C2");
        someone.choose("Open to projects", "Open health data");
        someone.click("Add data source");
        someone.onPage(WARDS);
        someone.see("Kept encrypted");
        org.assertj.core.api.Assertions.assertThat(someone.page().content()).doesNotContain(Clinic.PASSWORD);
    }

    private void addAddress() {
        someone.open("/sources", "Data sources");
        someone.click("Add data source");
        someone.radio("Address");
        someone.browser().keep("source-kind");
        someone.click("Next");
        someone.fill("Address", portal.address());
        someone.click("Next");
        someone.click("Test connection");
        someone.see("The connection works");
        someone.browser().keep("source-connection");
        someone.click("Next");
        someone.fill("Name", STAYS);
        someone.radio("Internal C1");
        someone.choose("Open to projects", "Open health data");
        someone.browser().keep("source-describe");
        someone.page().goBack();
        someone.page().goForward();
        assertThat(someone.field("Name")).hasValue(STAYS);
        someone.click("Add data source");
        someone.onPage(STAYS);
        assertThat(someone.page().getByText(portal.address()).first()).isVisible();
        someone.browser().keep("source");
    }

    private void bringIn() {
        someone.open(PROJECT + "/library", "Library");
        for (String entry : new String[] {"Bring data in", "From a data source"}) {
            someone.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                    .click();
        }
        someone.onPage("Bring data in");
        someone.radio(STAYS);
        someone.click("Next");
        assertThat(someone.field("Title")).hasValue(STAYS);
        assertThat(someone.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Public C0")))
                .isDisabled();
        someone.click("Next");
        someone.select("Runs", "Every day");
        assertThat(someone.page()
                        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Next runs"))
                        .getByRole(AriaRole.LISTITEM))
                .hasCount(5);
        someone.browser().keep("bring-in");
        someone.click("Bring in now");
        someone.onPage(STAYS);
    }

    private void version(int number) {
        assertThat(history().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Version " + number)))
                .isVisible(ManualJourney.PATIENTLY);
    }

    private Locator history() {
        return someone.page().getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Runs"));
    }

    private void acceptOtherColumns() {
        portal.offer(OTHER_COLUMNS);
        someone.click("Run now");
        assertThat(someone.page().getByText("are others than before")).isVisible(ManualJourney.PATIENTLY);
        someone.browser().keep("synchronisation-other-columns");
        someone.click("Accept and run");
        version(3);
    }

    private void loseTheFile() {
        portal.offer(null);
        someone.click("Run now");
        assertThat(someone.page().getByText("The last run failed")).isVisible(ManualJourney.PATIENTLY);
    }

    private void findDatasetWithItsVersions() {
        someone.follow("Version 3");
        someone.onPage(STAYS);
        assertThat(someone.page()
                        .getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Versions"))
                        .getByRole(AriaRole.ROWHEADER))
                .hasCount(3);
        someone.see("Brought in by");
        someone.browser().keep("dataset-brought-in");
        someone.tab("Lineage");
        someone.see("Data source: " + STAYS);
        someone.browser().keep("dataset-brought-in-lineage");
    }
}
