package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.Journey;
import eu.shifthub.e2e.support.Person;
import eu.shifthub.e2e.support.Portal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A platform manager brings another catalog in, and looks at what came of it. */
@Journey
class HarvestJourney {
    private static final String CATALOG = "Catalog of the coast";
    private static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix health: <http://healthdataportal.eu/ns/health#> .
            """;
    private static final String TIDES = """
            <https://coast.example/tides> a dcat:Dataset ; dct:title "Bathing accidents of the coast"@en ,
                "Accidents de baignade de la côte"@fr ; dct:description "By beach and month."@en ;
                dcat:keyword "beach" ; dct:publisher [ a foaf:Agent ; foaf:name "Coast guard" ] ;
                dct:spatial <http://publications.europa.eu/resource/authority/country/FRA> ;
                health:healthTheme <https://hdeu-dcat.data.health.europa.eu/resource/authority/health-theme/CANCER_DISEASE> .
            """;
    private static final String JELLYFISH = """
            <https://coast.example/jellyfish> a dcat:Dataset ; dct:title "Jellyfish stings of the coast" ;
                dct:publisher [ a foaf:Agent ; foaf:name "Coast guard" ] .
            """;
    private static final String SUN = """
            <https://coast.example/sun> a dcat:Dataset ; dct:title "Sunburns of the coast" .
            """;
    private static final String UNTITLED = """
            <https://coast.example/untitled> a dcat:Dataset ; dct:description "Nobody gave it a title." .
            """;

    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    private Portal portal;
    private Person manager;

    @BeforeEach
    void beginsWithACatalogElsewhere(Browser browser) {
        portal = Portal.describing(PREFIXES + TIDES + JELLYFISH + SUN + UNTITLED);
        manager = new Person(browser);
        manager.signIn("manager", "demomanager");
    }

    @AfterEach
    void leavesNoServerBehind() {
        portal.close();
    }

    @Test
    void bringsACatalogInAndMarksWhatItLoses(Browser browser) {
        addSource();
        bringIn();
        browser.keep("harvest");
        opensWhatWasBrought(browser);

        portal.offer(PREFIXES + TIDES + SUN + UNTITLED);
        manager.open("/sources/harvests", "Other catalogs");
        browser.keep("harvests");
        manager.follow(CATALOG);
        manager.onPage(CATALOG);
        manager.click("Run now");
        assertThat(counted("Gone")).hasText("1", PATIENTLY);
        String harvest = manager.page().url();
        seesItGone(browser);
        ends(harvest);
    }

    private void addSource() {
        manager.open("/sources/new?kind=DCAT&step=connection", "Add data source");
        manager.fill("Address of the catalog", portal.address());
        manager.click("Next");
        manager.fill("Name", CATALOG);
        manager.radio("Public C0");
        manager.click("Add data source");
        manager.onPage(CATALOG);
    }

    private void bringIn() {
        manager.open("/sources/harvests", "Other catalogs");
        manager.click("Bring a catalog in");
        manager.select("Catalog", CATALOG);
        manager.radio("Anyone");
        manager.click("Bring in now");
        manager.onPage(CATALOG);
        assertThat(counted("New")).hasText("3", PATIENTLY);
        manager.see("One record could not be taken over");
        manager.see("https://coast.example/untitled");
        manager.see("It has no title");
    }

    private void opensWhatWasBrought(Browser browser) {
        manager.open("/catalog?q=bathing+accidents", "Catalog");
        manager.await(manager.link("Bathing accidents of the coast"));
        browser.keep("catalog-remote");
        manager.follow("Bathing accidents of the coast");
        manager.onPage("Bathing accidents of the coast");
        manager.see("Remote");
        manager.see("Described by the catalog “" + CATALOG + "”");
        assertThat(manager.link("France")).isVisible();
        browser.keep("remote");
        browser.narrow();
        browser.keep("remote-narrow");
        browser.widen();
    }

    private void seesItGone(Browser browser) {
        manager.open("/catalog?q=jellyfish+stings", "Catalog");
        manager.await(manager.page().getByText("Gone", new Page.GetByTextOptions().setExact(true)));
        manager.follow("Jellyfish stings of the coast");
        manager.onPage("Jellyfish stings of the coast");
        manager.see("Its catalog has it no more");
        browser.keep("remote-gone");
    }

    private void ends(String harvest) {
        manager.open(harvest.substring(harvest.indexOf("/sources")), CATALOG);
        manager.act("End it");
        manager.click("End it");
        manager.onPage("Other catalogs");
        assertThat(manager.link(CATALOG)).hasCount(0);
    }

    private Locator counted(String name) {
        return manager.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What the last run met"))
                .locator("dl > div", new Locator.LocatorOptions().setHasText(name))
                .getByRole(AriaRole.DEFINITION);
    }
}
