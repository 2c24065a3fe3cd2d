package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.Journey;
import eu.shifthub.e2e.support.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody looks for data in French, with the typos that people make; a practitioner vouches for some. */
@Journey
class CatalogJourney {
    private static final String STAYS = "Séjours des patients";
    private static final String ACTIVITY = "Activité hospitalière par mois";

    @Test
    void findsByMeaningAndNarrowsWhatWasFound(Browser browser) {
        Person visitor = new Person(browser);
        waitForTheDemo(visitor);
        inFrench(visitor);

        searches(visitor, "sejuors des pateints");
        assertThat(visitor.link(STAYS).first()).isVisible();
        browser.keep("catalog-typo-fr");

        visitor.open("/catalog", "Catalogue");
        assertThat(visitor.link(ACTIVITY).first()).isVisible();
        Locator restricted =
                facet(visitor, "Sensibilité").getByRole(AriaRole.CHECKBOX, within(Pattern.compile("Restreint C2.*")));
        restricted.click();
        assertThat(restricted).isChecked();
        assertThat(visitor.link(ACTIVITY)).hasCount(0);
        assertThat(visitor.link(STAYS).first()).isVisible();
        browser.keep("catalog-facets-fr");

        String shared = visitor.page().url();
        browser.open(shared.substring(shared.indexOf("/catalog")));
        assertThat(restricted).isChecked();
        assertThat(visitor.link(ACTIVITY)).hasCount(0);
        visitor.link(STAYS).first().click();
        visitor.onPage(STAYS);
        visitor.see("CIM-10");
        assertThat(visitor.link("France")).isVisible();
        browser.keep("catalog-stays-fr");
        browser.narrow();
        browser.keep("catalog-stays-fr-narrow");
        browser.widen();
    }

    @Test
    void showsWhatAPractitionerCertifies(Browser browser) {
        Person practitioner = new Person(browser);
        waitForTheDemo(practitioner);
        practitioner.signIn("practitioner", "demopractitioner");
        practitioner.open("/catalog", "Catalog");
        practitioner.link("Patient stays").first().click();
        practitioner.onPage("Patient stays");
        practitioner.tab("Certification");
        practitioner.click("Certify version 1");
        practitioner.fill("What you have examined", "Lengths of stay agree with the dates of admission.");
        browser.keep("catalog-certify");
        practitioner.click("Certify version 1");
        practitioner.see("Version 1 is certified.");
        browser.keep("catalog-certified");

        practitioner.open("/catalog?certified=CURRENT", "Catalog");
        practitioner.await(practitioner.link("Patient stays").first());
        assertThat(facet(practitioner, "Certification")
                        .getByRole(AriaRole.CHECKBOX, within(Pattern.compile("Certified.*"))))
                .isChecked();
        browser.keep("catalog-facet-certified");
    }

    /** It is made once the hub is ready, and takes a while. */
    static void waitForTheDemo(Person visitor) {
        visitor.open("/catalog", "Catalog");
        visitor.await(visitor.link("Patient stays").first());
    }

    private static void inFrench(Person visitor) {
        visitor.page().getByRole(AriaRole.MENUITEM, named("Language")).click();
        visitor.page()
                .getByRole(AriaRole.MENUITEMCHECKBOX, named("Français"))
                .or(visitor.page().getByRole(AriaRole.MENUITEM, named("Français")))
                .first()
                .click();
        visitor.onPage("Catalogue");
    }

    private static void searches(Person visitor, String words) {
        Locator box = visitor.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.COMBOBOX)
                .first();
        box.fill(words);
        box.press("Enter");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*[?&]q=.*"));
    }

    private static Locator facet(Person visitor, String name) {
        return visitor.page().getByRole(AriaRole.GROUP, named(name)).first();
    }

    private static Locator.GetByRoleOptions within(Pattern name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
