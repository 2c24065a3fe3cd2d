package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import eu.shifthub.e2e.support.ChargesFile;
import eu.shifthub.e2e.support.Person;
import java.util.List;

/** What william, who owns the hospital charges, and anna, who needs them, do. */
final class Charges {
    static final String TITLE = "Inpatient charges";

    private Charges() {}

    static void areImported(Person worker) {
        ChargesFile file = ChargesFile.find();
        worker.signIn("william");
        worker.open("/w/open_health_data/import", "Import data");
        worker.page().setInputFiles("input[type=file]", new FilePayload(file.name(), "text/csv", file.bytes()));
        worker.see("sent");
        worker.click("Next");
        for (String money : List.of("Average Covered Charges", "Average Total Payments", "Average Medicare Payments")) {
            worker.select("Type of " + money, "decimal number");
        }
        worker.browser().keep("charges-columns");
        worker.click("Next");
        worker.fill("Title", TITLE);
        worker.radio("Restricted C2");
        worker.fill("Description", "Charges by diagnosis group and state.");
        worker.click("Import");
        assertThat(worker.page().getByText("has version 1")).isVisible(ManualJourney.PATIENTLY);
        assertThat(worker.page().getByText("%,d".formatted(file.rows())).first())
                .isVisible();
        worker.browser().keep("charges-done");
        ManualJourney.askForPublication(worker, TITLE);
    }

    static void areAskedFor(Person analyst) {
        analyst.signIn("anna");
        areOpened(analyst);
        analyst.browser().keep("charges-closed");
        analyst.click("Ask for access");
        analyst.fill("Purpose", "To compare the charges of states");
        analyst.click("Send request");
        analyst.see("Access requested");
        analyst.browser().keep("charges-asked");
    }

    static void areOpened(Person analyst) {
        analyst.open("/catalog?q=inpatient%20charge", "Catalog");
        analyst.await(analyst.link(TITLE).first());
        analyst.follow(TITLE);
        analyst.onPage(TITLE);
    }

    static void areGiven(Person owner) {
        owner.signIn("william");
        owner.open("/approvals", "Approvals");
        owner.follow(TITLE);
        owner.see("To compare the charges of states");
        owner.click("Approve");
        owner.see("William Worker approved");
        owner.browser().keep("access-approved");
    }

    static void areWithdrawn(Person owner) {
        owner.signIn("william");
        owner.open("/w/open_health_data/library/inpatient_charges", TITLE);
        owner.tab("Access");
        owner.see("To compare the charges of states");
        owner.browser().keep("charges-grants");
        owner.click("Withdraw");
        owner.click("Withdraw");
        owner.see("Withdrawn");
    }
}
