package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.shifthub.db.testkit.S3Server;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.Journey;
import eu.shifthub.e2e.support.Person;
import eu.shifthub.hub.testkit.FhirServer;
import eu.shifthub.hub.testkit.MariaDbServer;
import eu.shifthub.hub.testkit.SftpServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A platform manager sets up each kind of source that needs a credential, is told what is wrong with it, and brings its
 * data in; each against a real server of its kind.
 */
@Journey
class ConnectorsJourney {
    private static final String PROJECT = "/w/open_health_data";
    private static final String WRONG = "not the right one";
    private static final String JANUARY = "stay,ward\n1,North\n2,South\n";
    private static final String FEBRUARY = "stay,ward\n3,West\n";

    private Person manager;

    @BeforeEach
    void signsIn(Browser browser) {
        manager = new Person(browser);
        manager.signIn("manager", "demomanager");
    }

    @Test
    void bringsTheObjectsOfABucket() throws Exception {
        try (S3Server store = S3Server.start()) {
            Path exports = Files.createDirectory(store.bucket("clinic").resolve("exports"));
            Files.writeString(exports.resolve("stays-1.csv"), JANUARY);
            Files.writeString(exports.resolve("stays-2.csv"), FEBRUARY);
            Files.writeString(exports.resolve("notes.txt"), "not data");
            choose("S3 store");
            manager.fill("Keys begin with", "exports/");
            manager.fill("File names", "*.csv");
            manager.click("Next");
            manager.fill("Endpoint", store.endpoint().toString());
            manager.fill("Bucket", "nowhere");
            manager.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Bucket in the path"))
                    .check();
            manager.fill("Access key", S3Server.ACCESS_KEY);
            manager.fill("Secret key", S3Server.SECRET_KEY);
            fails("Bucket", "Nothing was found at nowhere");
            manager.fill("Bucket", "clinic");
            manager.fill("Secret key", WRONG);
            fails("Secret key", "refuses the name or the password");
            manager.fill("Secret key", S3Server.SECRET_KEY);
            works(2);
            manager.browser().keep("source-s3");
            describe("Stays of the store", S3Server.SECRET_KEY);
            bringIn("Stays of the store");
            inHistory(3);
            inLibrary("Stays of the store", "North", "West");
        }
    }

    @Test
    void bringsAFileOfAServerOnlyOnceItsKeyIsConfirmed() throws Exception {
        try (SftpServer server = SftpServer.start()) {
            server.put("out/stays.csv", JANUARY);
            choose("SFTP server");
            manager.fill("Folder or file", "/out");
            manager.click("Next");
            manager.fill("Host", "127.0.0.1");
            manager.fill("Port", String.valueOf(server.port()));
            manager.fill("User name", SftpServer.USER);
            manager.fill("Password", WRONG);
            manager.click("Test connection");
            manager.see("The server shows this fingerprint for the first time");
            manager.see(server.fingerprint());
            org.assertj.core.api.Assertions.assertThat(server.attempts()).isZero();
            manager.browser().keep("source-sftp-key");
            manager.click("It is the right one, go on");
            blames("Password", "refuses the name or the password");
            manager.browser().keep("source-sftp-refused");
            manager.fill("Password", SftpServer.PASSWORD);
            works(1);
            manager.see("The server’s fingerprint is the confirmed one");
            manager.click("/out/stays.csv");
            describe("Stays of the server", null);
            bringIn("Stays of the server");
            inHistory(2);
            inLibrary("Stays of the server", "North", "South");
        }
    }

    @Test
    void bringsTheResourcesOfAFhirServer() throws Exception {
        try (FhirServer server = new FhirServer()) {
            for (int number = 0; number < 12; number++) {
                server.add(number, "1", Instant.parse("2026-03-01T08:00:00Z").plusSeconds(number));
            }
            choose("FHIR server");
            manager.fill("Search", "gender=female");
            manager.click("Next");
            manager.fill("Base address", server.base());
            manager.radio("Token");
            manager.fill("Token", WRONG);
            manager.click("Test connection");
            manager.see("The connection works");
            manager.click("Patient");
            manager.click("Test again");
            blames("Token", "refuses the name or the password");
            manager.fill("Token", FhirServer.TOKEN);
            works(1);
            manager.browser().keep("source-fhir");
            describe("Patients of the ward", FhirServer.TOKEN);
            bringIn("Patients of the ward");
            inHistory(6);
            inLibrary("Patients of the ward", "p0", "p10");
        }
    }

    @Test
    void bringsTheAnswerOfAQueryOfADatabase() throws Exception {
        try (MariaDbServer server = MariaDbServer.start()) {
            server.execute(
                    "create database clinic character set utf8mb4",
                    "create user reader@127.0.0.1 identified by 'reader''s password'",
                    "grant select on clinic.* to reader@127.0.0.1",
                    "create table clinic.stay (id int primary key, ward varchar(20), nights int)",
                    "insert into clinic.stay values (1, 'North', 3), (2, 'South', 7), (3, 'West', 1)");
            choose("MariaDB or MySQL");
            manager.radio("The answer of a query");
            manager.fill("Query", "select id, ward from clinic.stay where nights > 2");
            manager.click("Next");
            manager.fill("Host", "127.0.0.1");
            manager.fill("Port", String.valueOf(server.port()));
            manager.fill("Database", "clinic");
            manager.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Encrypt the connection"))
                    .uncheck();
            manager.fill("User name", MariaDbServer.USER);
            manager.fill("Password", WRONG);
            fails("Password", "refuses the name or the password");
            manager.browser().keep("source-mariadb-refused");
            manager.fill("Password", MariaDbServer.PASSWORD);
            manager.fill("Database", "clinics");
            fails("Database", "does not let this account read clinics");
            manager.fill("Database", "clinic");
            manager.click("Test connection");
            manager.see("The connection works");
            describe("Long stays", MariaDbServer.PASSWORD);
            bringIn("Long stays");
            inHistory(2);
            inLibrary("Long stays", "North", "South");
        }
    }

    private void choose(String kind) {
        manager.open("/sources/new", "Add data source");
        manager.radio(kind);
        manager.click("Next");
    }

    private void fails(String field, String why) {
        manager.click("Test connection");
        manager.see("The connection does not work");
        blames(field, why);
    }

    /** The field itself says what is wrong, to who sees it and to who hears it. */
    private void blames(String field, String why) {
        assertThat(manager.field(field)).hasAttribute("aria-invalid", "true");
        assertThat(manager.field(field)).hasAccessibleDescription(java.util.regex.Pattern.compile(why));
    }

    private void works(int entries) {
        manager.click("Test connection");
        manager.see("The connection works");
        assertThat(manager.page()
                        .getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("What was found"))
                        .getByRole(AriaRole.ROWHEADER))
                .hasCount(entries);
    }

    private void describe(String name, @org.jspecify.annotations.Nullable String secret) {
        manager.click("Next");
        manager.fill("Name", name);
        manager.radio("Restricted C2");
        manager.choose("Open to projects", "Open health data");
        manager.click("Add data source");
        manager.onPage(name);
        manager.see("Kept encrypted");
        if (secret != null) {
            org.assertj.core.api.Assertions.assertThat(manager.page().content()).doesNotContain(secret);
        }
    }

    private void bringIn(String name) {
        manager.open(PROJECT + "/sources", "Sources");
        manager.follow("Bring in " + name);
        manager.onPage("Bring data in");
        manager.click("Next");
        manager.click("Next");
        manager.click("Bring in now");
        manager.onPage(name);
    }

    private void inHistory(int rows) {
        Locator run = manager.page()
                .getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Runs"))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Version 1"));
        assertThat(run).isVisible(ManualJourney.PATIENTLY);
        assertThat(run).containsText("Succeeded");
        assertThat(run.getByText(String.valueOf(rows), new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    private void inLibrary(String title, String... cells) {
        manager.follow("Version 1");
        manager.onPage(title);
        manager.tab("Rows");
        for (String cell : cells) {
            assertThat(manager.page()
                            .getByRole(
                                    AriaRole.GRIDCELL,
                                    new Page.GetByRoleOptions().setName(cell).setExact(true))
                            .first())
                    .isVisible();
        }
    }
}
