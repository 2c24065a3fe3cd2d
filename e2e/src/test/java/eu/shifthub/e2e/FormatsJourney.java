package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.Journey;
import eu.shifthub.e2e.support.MadeFiles;
import eu.shifthub.e2e.support.Person;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A data worker brings in what colleagues have: workbooks, JSON, Parquet, FHIR, archives, documents, whole or broken. */
@Journey
class FormatsJourney {
    private static final String STUDIO = "/w/studio_worker";
    private static final String STAYS = "stay,ward\n1,North\n2,South\n";
    private static final String BUNDLE = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1980-02-01"}},
              {"resource": {"resourceType": "Patient", "id": "p2", "gender": "male", "birthDate": "1975-07-30"}},
              {"resource": {"resourceType": "Observation", "id": "o1", "status": "final",
                "code": {"text": "Weight"}, "subject": {"reference": "Patient/p1"},
                "valueQuantity": {"value": 61.5, "unit": "kg"}}}]}
            """;

    private Person worker;

    @BeforeEach
    void signsIn(Browser browser) {
        worker = new Person(browser);
        worker.signIn("worker", "demoworker");
    }

    @Test
    void takesSheetsOfAWorkbookAsASeries(Browser browser) throws IOException {
        upload(MadeFiles.xlsx("hospital.xlsx", workbook()));
        worker.onPage("Import data");
        worker.see("3 tables or sets of documents in the file");
        take("Readme", false);
        take("Stays", true);
        take("Beds", true);
        browser.keep("formats-sheets");
        worker.click("Next");
        assertThat(worker.page().getByText("North").first()).isVisible();
        worker.click("Next");
        describeSeries("Hospital");
        worker.click("Import");
        outcome("Hospital – Stays", "3 rows");
        outcome("Hospital – Beds", "2 rows");
        browser.keep("formats-series");
        worker.link("Hospital – Beds").click();
        worker.onPage("Hospital – Beds");
        worker.tab("Rows");
        cell("24");
    }

    @Test
    void takesTablesOfJsonAndParquet() throws IOException, SQLException {
        table(
                MadeFiles.text(
                        "wards.json", "[{\"ward\": \"North\", \"head\": {\"name\": \"Ada\"}}, {\"ward\": \"South\"}]"),
                "Wards as JSON",
                2,
                "Ada");
        table(
                MadeFiles.text(
                        "events.ndjson",
                        "{\"id\": 1, \"kind\": \"admission\"}\n{\"id\": 2, \"kind\": \"discharge\"}\n"
                                + "{\"id\": 3, \"kind\": \"transfer\"}\n"),
                "Events a line each",
                3,
                "transfer");
        table(
                MadeFiles.parquet(
                        "doses.parquet",
                        "select range as dose, 'batch ' || range as batch, date '2026-01-01' + range::int as day from range(1000)"),
                "Doses as Parquet",
                1000,
                "batch 7");
    }

    @Test
    void takesFhirArchivesAndDocuments(Browser browser) throws IOException {
        upload(MadeFiles.text("ward.json", BUNDLE));
        take("Patient", true);
        take("Observation", true);
        browser.keep("formats-fhir");
        worker.click("Next");
        worker.click("Next");
        describeSeries("Ward bundle");
        worker.click("Import");
        outcome("Ward bundle – Patient", "2 rows");
        outcome("Ward bundle – Observation", "1 row");

        upload(MadeFiles.zip(
                "delivery.zip",
                MadeFiles.text("stays.csv", STAYS),
                MadeFiles.text("wards.json", "[{\"ward\": \"North\"}]"),
                MadeFiles.pdf("readme.pdf", "How the stays were counted")));
        take("stays.csv", true);
        worker.click("Take all");
        worker.click("Next");
        worker.click("Next");
        describeSeries("Delivery");
        worker.click("Import");
        outcome("Delivery – stays", "2 rows");
        outcome("Delivery – wards", "1 row");

        upload(MadeFiles.pdf("protocol.pdf", "The protocol of the flu campaign"));
        assertThat(worker.page().getByText("The protocol of the flu campaign").first())
                .isVisible();
        browser.keep("formats-pdf");
        worker.click("Next");
        describe("Protocols");
        worker.click("Import");
        assertThat(worker.page().getByText("has version 1")).isVisible(ManualJourney.PATIENTLY);
        worker.follow("Open in the library");
        worker.onPage("Protocols");
        browser.keep("formats-documents");
    }

    @Test
    void saysWhatIsWrongWithAFileAndWhere(Browser browser) throws IOException, SQLException {
        FilePayload workbook = MadeFiles.xlsx("whole.xlsx", workbook());
        refused(MadeFiles.cut(workbook, "cut.xlsx"), "cut.xlsx");
        refused(MadeFiles.text("cut.json", "[{\"ward\": \"North\"},\n {\"ward\": "), "line 2, column 11");
        browser.keep("formats-broken-json");
        refused(
                MadeFiles.cut(MadeFiles.parquet("whole.parquet", "select * from range(10000)"), "cut.parquet"),
                "cut.parquet");
        refused(MadeFiles.cut(MadeFiles.zip("whole.zip", MadeFiles.text("stays.csv", STAYS)), "cut.zip"), "cut.zip");
        refused(MadeFiles.cut(MadeFiles.pdf("whole.pdf", "Half of it"), "cut.pdf"), "cut.pdf");
    }

    @Test
    void keepsAFileThatWasNotImportedForAnotherTry(Browser browser) {
        upload(MadeFiles.text("beds.csv", "ward,beds\nNorth,24\nSouth,some\n"));
        worker.select("Type of beds", "whole number");
        worker.select("What does not fit its type", "Import nothing");
        worker.click("Next");
        describe("Beds for sure");
        worker.click("Import");
        assertThat(worker.page().getByText("beds.csv was not imported")).isVisible(ManualJourney.PATIENTLY);
        worker.see("The file is kept for another try.");
        browser.keep("formats-not-imported");
        worker.click("Change and try again");
        worker.click("Back");
        worker.select("What does not fit its type", "Leave the row out and report it");
        worker.click("Next");
        assertThat(worker.field("Title")).hasValue("Beds for sure");
        worker.click("Import");
        assertThat(worker.page().getByText("has version 1")).isVisible(ManualJourney.PATIENTLY);
        assertThat(worker.page().getByText("some", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static Map<String, List<List<String>>> workbook() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("Readme", List.of(List.of("About"), List.of("Counted on the first of each month")));
        sheets.put(
                "Stays",
                List.of(List.of("stay", "ward"), List.of("1", "North"), List.of("2", "South"), List.of("3", "North")));
        sheets.put("Beds", List.of(List.of("ward", "beds"), List.of("North", "24"), List.of("South", "30")));
        return sheets;
    }

    private void table(FilePayload file, String title, int rows, String cell) {
        upload(file);
        assertThat(worker.page().getByText(cell).first()).isVisible();
        worker.click("Next");
        describe(title);
        worker.click("Import");
        assertThat(worker.page().getByText("has version 1")).isVisible(ManualJourney.PATIENTLY);
        assertThat(worker.page().getByText("%,d".formatted(rows)).first()).isVisible();
        worker.follow("Open in the library");
        worker.onPage(title);
        worker.tab("Rows");
        cell(cell);
    }

    private void upload(FilePayload file) {
        worker.open(STUDIO + "/import", "Import data");
        worker.page().setInputFiles("input[type=file]", file);
        assertThat(worker.page()
                        .getByRole(AriaRole.STATUS)
                        .getByText(java.util.regex.Pattern.compile("[\\d.,]+ (byte|kB|MB)s? sent$")))
                .isVisible();
        worker.click("Next");
    }

    private void take(String part, boolean taken) {
        worker.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(part).setExact(true))
                .setChecked(taken);
    }

    private void describe(String title) {
        worker.fill("Title", title);
        worker.radio("Restricted C2");
    }

    private void describeSeries(String name) {
        worker.fill("Name of the series", name);
        worker.radio("Restricted C2");
    }

    private void outcome(String title, String rows) {
        assertThat(worker.page()
                        .getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHas(worker.link(title)))
                        .filter(new Locator.FilterOptions().setHasText("Succeeded"))
                        .filter(new Locator.FilterOptions().setHasText(rows)))
                .isVisible(ManualJourney.PATIENTLY);
    }

    private void cell(String value) {
        assertThat(worker.page()
                        .getByRole(
                                AriaRole.GRIDCELL,
                                new Page.GetByRoleOptions().setName(value).setExact(true))
                        .first())
                .isVisible();
    }

    private void refused(FilePayload file, String words) {
        upload(file);
        assertThat(worker.page().getByRole(AriaRole.ALERT).getByText(words).first())
                .isVisible();
    }
}
