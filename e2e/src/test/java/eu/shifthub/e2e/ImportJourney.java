package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.Journey;
import eu.shifthub.e2e.support.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data worker brings a file in that is not as it should be, over a connection that breaks, and asks too much of it. */
@Journey
class ImportJourney {
    private static final String STUDIO = "/w/studio_worker";
    private static final int CHUNK = 8 * 1024 * 1024;

    private Person worker;

    @BeforeEach
    void signsIn(Browser browser) {
        worker = new Person(browser);
        worker.signIn("worker", "demoworker");
    }

    @Test
    void correctsWhatWasGuessedAndIsToldWhatDidNotFit(Browser browser) throws IOException {
        worker.open(STUDIO + "/import", "Import data");
        worker.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("visites.csv", "text/csv", visits().getBytes(StandardCharsets.ISO_8859_1)));
        worker.see("sent");
        worker.click("Next");
        assertThat(worker.page().getByText("Hélène").first()).isVisible();
        worker.select("Type of Date de visite", "date");
        worker.select("Format of Date de visite", "31/01/2026");
        worker.select("Type of Poids", "decimal number");
        worker.page()
                .getByRole(AriaRole.ROW)
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHas(worker.page()
                                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name of Poids"))))
                .getByLabel("Decimal comma")
                .check();
        worker.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Keep the column Interne"))
                .uncheck();
        worker.fill("Words for “no value”", "NA");
        browser.keep("import-corrections");
        worker.click("Next");
        worker.fill("Title", "Visites à domicile");
        worker.radio("Sensitive C3");
        worker.click("Import");
        assertThat(worker.page().getByText("has version 1")).isVisible(ManualJourney.PATIENTLY);
        assertThat(worker.page().getByText("31/02/2026")).isVisible();
        assertThat(worker.page().getByText("lourd")).isVisible();
        browser.keep("import-rejects");
        Download rejects = worker.page().waitForDownload(() -> worker.follow("Download the whole list"));
        assertThat(Files.readAllLines(rejects.path()))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("3,Date de visite,31/02/2026"))
                .anySatisfy(line -> assertThat(line).startsWith("5,Poids,lourd"));
        worker.follow("Open in the library");
        worker.onPage("Visites à domicile");
        worker.tab("Rows");
        assertThat(worker.page().getByRole(AriaRole.GRIDCELL, named("00042"))).isVisible();
        assertThat(worker.page().getByText("Interne")).hasCount(0);
        browser.keep("import-kept-rows");
    }

    @Test
    void goesOnWithAnUploadAfterAReload(Browser browser, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("measurements.csv");
        Files.writeString(file, measurements());
        worker.open(STUDIO + "/import", "Import data");
        AtomicInteger sent = new AtomicInteger();
        worker.page().route("**/uploads/*", route -> passOnly(route, sent, 1));
        worker.page().setInputFiles("input[type=file]", file);
        assertThat(worker.page().getByText("The connection broke")).isVisible(ManualJourney.PATIENTLY);
        browser.keep("import-interrupted");
        worker.page().unroute("**/uploads/*");
        worker.page().reload();
        worker.onPage("Import data");
        List<String> offsets = new CopyOnWriteArrayList<>();
        worker.page().onRequest(request -> rememberOffset(request, offsets));
        worker.page().setInputFiles("input[type=file]", file);
        assertThat(worker.page().getByText(java.util.regex.Pattern.compile("^[\\d.,]+ MB sent$")))
                .isVisible(ManualJourney.PATIENTLY);
        assertThat(offsets.getFirst()).isEqualTo(String.valueOf(CHUNK));
        worker.click("Next");
        worker.click("Next");
        worker.fill("Title", "Measurements");
        worker.radio("Internal C1");
        worker.click("Import");
        assertThat(worker.page().getByText("has version 1")).isVisible(ManualJourney.PATIENTLY);
        assertThat(worker.page().getByText("700,000").first()).isVisible();
    }

    @Test
    void correctsEachPartOfAFileAndTriesAgainWhatFailed(Browser browser) throws IOException {
        worker.open(STUDIO + "/import", "Import data");
        worker.page().setInputFiles("input[type=file]", new FilePayload("clinic.zip", "application/zip", clinic()));
        worker.see("sent");
        worker.click("Next");
        worker.click("Take all");
        worker.click("Next");
        assertThat(part("patients.csv").getByText("personal data: nom")).isVisible(ManualJourney.PATIENTLY);
        part("patients.csv").click();
        worker.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Keep the column num"))
                .uncheck();
        part("wards.csv").click();
        worker.select("Type of beds", "date");
        worker.select("What does not fit its type", "Import nothing");
        part("patients.csv").click();
        assertThat(worker.page()
                        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Keep the column num")))
                .not()
                .isChecked();
        browser.keep("import-parts");
        worker.click("Next");
        worker.see("the others stand");
        worker.fill("Name of the series", "Clinic");
        worker.radio("Sensitive C3");
        worker.click("Import");
        assertThat(worker.page().getByText("One part was not imported: wards.csv."))
                .isVisible(ManualJourney.PATIENTLY);
        browser.keep("import-parts-failed");
        worker.click("Correct it and try again");
        worker.select("Type of beds", "whole number");
        worker.click("Next");
        worker.click("Import");
        assertThat(worker.page().getByText("has version 1")).isVisible(ManualJourney.PATIENTLY);
        worker.follow("Open in the library");
        worker.onPage("Clinic – wards");
        worker.see("Clinic – patients");
    }

    private com.microsoft.playwright.Locator part(String name) {
        return worker.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^" + name)));
    }

    private static byte[] clinic() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("patients.csv"));
            zip.write("num;nom\n1;Ada Roy\n2;Éva Noël\n3;Zoé Petit\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("wards.csv"));
            zip.write("ward;beds\nNorth;12\nSouth;7\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void stopsAQueryThatTakesTooLong(Browser browser) {
        CatalogJourney.waitForTheDemo(worker);
        worker.open("/w/open_health_data/sql", "SQL exploration");
        worker.page()
                .getByRole(AriaRole.TEXTBOX, named("SQL query"))
                .fill("select count(*) from medecins_accredites_has a, medecins_accredites_has b,"
                        + " medecins_accredites_has c where hash(a, b, c) = 1");
        worker.page().keyboard().press("Escape");
        worker.click("Run");
        worker.see("The query is running");
        browser.keep("sql-running");
        worker.click("Cancel the query");
        worker.see("The query was cancelled.");
        assertThat(worker.button("Run")).isEnabled();
        browser.keep("sql-cancelled");
        worker.page().getByRole(AriaRole.TEXTBOX, named("SQL query")).fill("select 40 + 2 as answer");
        worker.page().keyboard().press("Escape");
        worker.click("Run");
        assertThat(worker.page().getByRole(AriaRole.GRIDCELL, named("42"))).isVisible();
    }

    /** Latin 1, semicolons, decimal commas, days before months, and cells that do not fit. */
    private static String visits() {
        return """
                Numéro;Prénom;Date de visite;Poids;Interne
                00042;Hélène;03/01/2026;62,5;x
                00043;Zoé;31/02/2026;70,25;x
                00044;François;04/01/2026;NA;x
                00045;Noël;05/01/2026;lourd;x
                00046;Anaïs;06/01/2026;58;x
                """;
    }

    /** 700,000 rows, more than one chunk of an upload. */
    private static String measurements() {
        return IntStream.range(0, 700_000)
                .mapToObj(row -> row + ",2026-01-%02d,%d.5%n".formatted(row % 28 + 1, row % 300))
                .collect(Collectors.joining("", "number,day,value\n", ""));
    }

    private static void passOnly(Route route, AtomicInteger sent, int chunks) {
        if (route.request().method().equals("PATCH") && sent.incrementAndGet() > chunks) {
            route.abort();
        } else {
            route.resume();
        }
    }

    private static void rememberOffset(Request request, List<String> offsets) {
        if (request.method().equals("PATCH")) {
            offsets.add(request.headers().get("upload-offset"));
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
