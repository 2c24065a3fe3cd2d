package eu.shifthub.hub.source.jdbc;

import static eu.shifthub.hub.source.jdbc.Reading.assertRefused;
import static eu.shifthub.hub.source.jdbc.Reading.growing;
import static eu.shifthub.hub.source.jdbc.Reading.query;
import static eu.shifthub.hub.source.jdbc.Reading.table;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.SourceItem;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.testkit.MariaDbServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real MariaDB. */
class MariaDbConnectorTest {
    private static MariaDbServer server;

    @TempDir
    Path folder;

    private Reading reading;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        server = MariaDbServer.start();
        server.execute(
                "create database clinic character set utf8mb4",
                "create user reader@127.0.0.1 identified by 'reader''s password'",
                "grant select on clinic.* to reader@127.0.0.1",
                "create table clinic.everything (t tinyint, u int unsigned, b bigint, bu bigint unsigned,"
                        + " d decimal(10,2), f double, s varchar(50), x varbinary(10), day date, at datetime(3),"
                        + " moment timestamp(6) null, j json, yes boolean)",
                "set time_zone = '+02:00'",
                "insert into clinic.everything values (-1, 4000000000, -9000000000000000000, 18446744073709551615,"
                        + " 12345678.90, 0.1, 'Zoë said \"hi\", then left\\n', x'00ff', '2026-02-28',"
                        + " '2026-01-02 03:04:05.678', '2026-01-02 03:04:05.678901', '{\"a\": 1}', 1),"
                        + " (null, null, null, null, null, null, '', null, null, null, null, null, null)",
                "create table clinic.visit (id int primary key, ward varchar(10))",
                "insert into clinic.visit values (1, 'a'), (3, 'b'), (2, 'c')",
                "create table clinic.empty (id int)");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        server.close();
    }

    @BeforeEach
    void reading() {
        reading = Reading.of(MariaDbDialect::new, clinic("clinic"), MariaDbServer.PASSWORD, folder);
    }

    @Test
    void bringsEveryTypeWithoutLosingAnything() throws IOException {
        Reading.Table brought = reading.read(table("everything"), null);

        assertThat(brought.columns())
                .containsExactly(
                        "t INTEGER",
                        "u BIGINT",
                        "b BIGINT",
                        "bu DECIMAL(20,0)",
                        "d DECIMAL(10,2)",
                        "f DOUBLE",
                        "s TEXT",
                        "x TEXT",
                        "day DATE",
                        "at TIMESTAMP",
                        "moment TIMESTAMPTZ",
                        "j TEXT",
                        "yes INTEGER");
        assertThat(brought.csv())
                .endsWith("\"-1\",\"4000000000\",\"-9000000000000000000\",\"18446744073709551615\",\"12345678.90\","
                        + "\"0.1\",\"Zoë said \"\"hi\"\", then left\n\",\"AP8=\",\"2026-02-28\","
                        + "\"2026-01-02 03:04:05.678000\",\"2026-01-02 01:04:05.678901+00\",\"{\"\"a\"\": 1}\",\"1\"\n"
                        + ",,,,,,\"\",,,,,,\n");
    }

    @Test
    void bringsTheRowsAboveWhatWasBrought() throws IOException, SQLException {
        Reading.Table first = reading.read(growing("clinic.visit", "id"), null);
        Reading.Table nothing =
                reading.read(growing("clinic.visit", "id"), first.fetched().cursor());
        server.execute("insert into clinic.visit values (10, 'd')");
        Reading.Table second =
                reading.read(growing("clinic.visit", "id"), nothing.fetched().cursor());
        server.execute("delete from clinic.visit where id = 10");

        assertThat(first.csv()).isEqualTo("\"id\",\"ward\"\n\"1\",\"a\"\n\"2\",\"c\"\n\"3\",\"b\"\n");
        assertThat(first.fetched().append()).isFalse();
        assertThat(nothing.fetched().unchanged()).isTrue();
        assertThat(second.csv()).isEqualTo("\"id\",\"ward\"\n\"10\",\"d\"\n");
        assertThat(second.fetched().append()).isTrue();
    }

    @Test
    void answersAQuery() throws IOException {
        assertThat(reading.read(query("select ward, count(*) n from visit group by ward; -- all"), null)
                        .csv())
                .startsWith("\"ward\",\"n\"\n");
        assertThat(reading.read(table("empty"), null).csv()).isEqualTo("\"id\"\n");
    }

    @Test
    void showsWhatIsThere() throws IOException {
        assertThat(reading.look(null).items())
                .extracting(SourceItem::name)
                .containsExactly("empty", "everything", "visit");
        assertThat(reading.at(clinic(null)).look(null).items())
                .extracting(SourceItem::name)
                .contains("clinic.visit");
    }

    @Test
    void tellsWhatAnAccountMayBeyondTables() throws IOException, SQLException {
        assertThat(reading.look(null).readsServerFiles()).isFalse();

        server.execute("grant file on *.* to reader@127.0.0.1");

        assertThat(reading.look(null).readsServerFiles()).isTrue();
        server.execute("revoke file on *.* from reader@127.0.0.1");
    }

    @Test
    void doesNothingButRead() {
        for (String sql : List.of(
                "delete from visit",
                "select 1; delete from visit",
                "select * from visit into outfile '/tmp/visit.csv'",
                "select 1) as x; drop table visit; select * from (select 1")) {
            assertRefused(SourceProblem.QUERY_WRONG, () -> reading.read(query(sql), null));
        }
    }

    @Test
    void tellsWhatIsWrong() {
        assertRefused(
                SourceProblem.CREDENTIAL_REFUSED,
                () -> reading.signedInWith("wrong").look(null));
        assertRefused(
                SourceProblem.NOT_PERMITTED, () -> reading.at(clinic("mysql")).look(null));
        assertRefused(SourceProblem.TABLE_UNKNOWN, () -> reading.look(table("nothing")));
        assertRefused(SourceProblem.QUERY_WRONG, () -> reading.look(query("select nothing from visit")));
        assertRefused(SourceProblem.COLUMN_UNKNOWN, () -> reading.look(growing("visit", "nothing")));
    }

    @Test
    void waitsNoLongerThanIsAllowed() {
        Reading hasty = Reading.of(
                MariaDbDialect::new, Duration.ofSeconds(2), clinic("clinic"), MariaDbServer.PASSWORD, folder);

        assertRefused(SourceProblem.TOO_SLOW, () -> hasty.read(query("select sleep(20)"), null));
    }

    @Test
    void asksForEncryptionUnlessToldOtherwise() {
        Connection encrypted = new Connection(
                null, "127.0.0.1", server.port(), "clinic", null, null, null, null, null, MariaDbServer.USER);

        assertRefused(SourceProblem.TLS_WRONG, () -> reading.at(encrypted).look(null));
    }

    private static Connection clinic(@Nullable String database) {
        return new Connection(
                null, "127.0.0.1", server.port(), database, false, null, null, null, null, MariaDbServer.USER);
    }
}
