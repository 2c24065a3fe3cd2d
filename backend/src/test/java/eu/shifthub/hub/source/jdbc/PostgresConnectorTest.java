package eu.shifthub.hub.source.jdbc;

import static eu.shifthub.hub.source.jdbc.Reading.assertRefused;
import static eu.shifthub.hub.source.jdbc.Reading.growing;
import static eu.shifthub.hub.source.jdbc.Reading.query;
import static eu.shifthub.hub.source.jdbc.Reading.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.TestDatabase;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.SourceItem;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real PostgreSQL. */
class PostgresConnectorTest {
    private static TestDatabase clinic;

    @TempDir
    Path folder;

    private Reading reading;

    @BeforeAll
    static void fill() throws SQLException {
        clinic = TestDatabase.create();
        clinic.execute(
                "create table everything (i2 smallint, i4 int, i8 bigint, n numeric(12,3), free numeric, f8 float8,"
                        + " yes boolean, t text, day date, tod time, at timestamp, moment timestamptz, u uuid, j jsonb,"
                        + " many int[], bytes bytea)",
                "insert into everything values (-1, 2, -9000000000000000000, 1234.500, 1.00000000000000000000001, 0.1,"
                        + " true, E'Zoë \"hi\", \\n', '2026-02-28', '03:04:05.6', '2026-01-02 03:04:05.678901',"
                        + " '2026-01-02 03:04:05.678901+02', '00000000-0000-0000-0000-000000000001', '{\"a\": [1]}',"
                        + " '{1,2}', '\\x00ff')",
                "insert into everything (f8, yes, t) values ('NaN', false, '')",
                "create table visit (id int primary key, seen timestamptz)",
                "insert into visit values (1, '2026-01-01 10:00:00+01'), (2, '2026-01-01 12:00:00.5+00'), (3, null)",
                "create table hidden (id int)",
                "create view wards as select 'a' as ward",
                "grant select on everything, visit, wards to " + clinic.reader());
    }

    @BeforeEach
    void reading() {
        reading = Reading.of(PostgresDialect::new, at(clinic.name()), clinic.password(), folder);
    }

    @Test
    void bringsEveryTypeWithoutLosingAnything() throws IOException {
        Reading.Table brought = reading.read(table("public.everything"), null);

        assertThat(brought.columns())
                .containsExactly(
                        "i2 INTEGER",
                        "i4 INTEGER",
                        "i8 BIGINT",
                        "n DECIMAL(12,3)",
                        "free TEXT",
                        "f8 DOUBLE",
                        "yes BOOLEAN",
                        "t TEXT",
                        "day DATE",
                        "tod TIME",
                        "at TIMESTAMP",
                        "moment TIMESTAMPTZ",
                        "u TEXT",
                        "j TEXT",
                        "many TEXT",
                        "bytes TEXT");
        assertThat(brought.csv())
                .endsWith("\"-1\",\"2\",\"-9000000000000000000\",\"1234.500\",\"1.00000000000000000000001\",\"0.1\","
                        + "\"true\",\"Zoë \"\"hi\"\", \n\",\"2026-02-28\",\"03:04:05.6\",\"2026-01-02 03:04:05.678901\","
                        + "\"2026-01-02 01:04:05.678901+00\",\"00000000-0000-0000-0000-000000000001\","
                        + "\"{\"\"a\"\": [1]}\",\"{1,2}\",\"AP8=\"\n,,,,,\"NaN\",\"false\",\"\",,,,,,,,\n");
    }

    @Test
    void bringsTheRowsAboveWhatWasBrought() throws IOException, SQLException {
        Reading.Table first = reading.read(growing("visit", "seen"), null);
        Reading.Table nothing =
                reading.read(growing("visit", "seen"), first.fetched().cursor());
        clinic.execute("insert into visit values (4, '2026-01-01 12:00:01+00')");
        Reading.Table second =
                reading.read(growing("visit", "seen"), nothing.fetched().cursor());
        clinic.execute("delete from visit where id = 4");

        assertThat(first.csv()).contains("\"1\",\"2026-01-01 09:00:00+00\"", "\"3\",\n");
        assertThat(nothing.fetched().unchanged()).isTrue();
        assertThat(second.csv()).isEqualTo("\"id\",\"seen\"\n\"4\",\"2026-01-01 12:00:01+00\"\n");
        assertThat(second.fetched().append()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into visit values (4, '2026-01-01 08:00:00+00')",
                "insert into visit values (4, (select max(seen) from visit))",
                "insert into visit values (4, null)",
                "delete from visit where id = 1",
                "update visit set seen = '2026-01-01 12:00:01+00' where id = 1"
            })
    void bringsAllAnewWhereWhatWasBroughtHasChanged(String change) throws IOException, SQLException {
        clinic.execute("create table growing as select * from visit");
        try {
            clinic.execute("grant select on growing to " + clinic.reader());
            Reading.Table first = reading.read(growing("growing", "seen"), null);
            clinic.execute(change.replace("visit", "growing"));

            Reading.Table second =
                    reading.read(growing("growing", "seen"), first.fetched().cursor());

            assertThat(second.fetched().append()).isFalse();
            assertThat(second.fetched().unchanged()).isFalse();
            assertThat(second.csv().lines().count() - 1).isEqualTo(clinic.count("growing"));
        } finally {
            clinic.execute("drop table growing");
        }
    }

    @Test
    void answersAQueryWithOperatorsThatLookLikeSomethingElse() throws IOException {
        Reading.Table brought = reading.read(
                query("select j ? 'a' as has, 5 # 1 as bits, ';' as semicolon, '{d}' as brace from everything"
                        + " where j is not null -- only those"),
                null);

        assertThat(brought.csv()).endsWith("\"true\",\"4\",\";\",\"{d}\"\n");
    }

    @Test
    void showsWhatMayBeRead() throws IOException {
        assertThat(reading.look(null).items())
                .extracting(SourceItem::name)
                .containsExactly("public.everything", "public.visit", "public.wards");
    }

    @Test
    void tellsWhatAnAccountMayBeyondTables() throws IOException, SQLException {
        assertThat(reading.look(null).readsServerFiles()).isFalse();

        clinic.execute("grant pg_read_server_files to " + clinic.reader());

        assertThat(reading.look(null).readsServerFiles()).isTrue();
        clinic.execute("revoke pg_read_server_files from " + clinic.reader());
    }

    @Test
    void doesNothingButRead() throws SQLException {
        clinic.execute("grant insert, delete on visit to " + clinic.reader());
        for (String sql : List.of(
                "delete from visit",
                "with gone as (delete from visit returning id) select * from gone",
                "select 1; delete from visit",
                "select 1) as x; delete from visit; select * from (select 1",
                "select E'a\\'') as x; commit; set session characteristics as transaction read write; delete from visit;"
                        + " select * from (select ''",
                "select 1 as a$b$) x; commit; delete from visit; select * from (select 1 as a$b$",
                "select * into copy from visit",
                "select set_config('transaction_read_only', 'off', false) from nowhere")) {
            assertThatThrownBy(() -> reading.read(query(sql), null)).isInstanceOf(ProblemException.class);
        }
        assertThat(clinic.count("visit")).isEqualTo(3);
    }

    @Test
    void tellsWhatIsWrong() {
        assertRefused(
                SourceProblem.CREDENTIAL_REFUSED,
                () -> reading.signedInWith("wrong").look(null));
        assertRefused(
                SourceProblem.DATABASE_UNKNOWN,
                () -> reading.at(at("no/such?database")).look(null));
        assertRefused(SourceProblem.TABLE_UNKNOWN, () -> reading.look(table("nothing")));
        assertRefused(SourceProblem.NOT_PERMITTED, () -> reading.look(table("hidden")));
        assertRefused(SourceProblem.QUERY_WRONG, () -> reading.look(query("select nothing from visit")));
        assertRefused(SourceProblem.QUERY_WRONG, () -> reading.look(query("select 1 as a, 2 as \"A\"")));
        assertRefused(SourceProblem.COLUMN_UNKNOWN, () -> reading.look(growing("visit", "nothing")));
    }

    @Test
    void waitsNoLongerThanIsAllowed() {
        Reading hasty =
                Reading.of(PostgresDialect::new, Duration.ofSeconds(2), at(clinic.name()), clinic.password(), folder);

        assertRefused(SourceProblem.TOO_SLOW, () -> hasty.read(query("select pg_sleep(20)"), null));
    }

    @Test
    void takesNothingButAHostForAHost() {
        for (String host : List.of("127.0.0.1/x?socketFactory=y", "a b", "127.0.0.1,10.0.0.1", "host:1", "@host")) {
            Connection wrong = new Connection(
                    null, host, clinic.port(), clinic.name(), false, null, null, null, null, clinic.reader());

            assertRefused(SourceProblem.HOST_WRONG, () -> reading.at(wrong).look(null));
        }
    }

    @Test
    void asksForEncryptionUnlessToldOtherwise() {
        Connection encrypted = new Connection(
                null, "127.0.0.1", clinic.port(), clinic.name(), null, null, null, null, null, clinic.reader());

        assertRefused(SourceProblem.TLS_WRONG, () -> reading.at(encrypted).look(null));
    }

    @Test
    void connectsToNoAddressThatIsNotAllowed() {
        Connection inside = new Connection(
                null, "10.255.255.1", clinic.port(), clinic.name(), false, null, null, null, null, clinic.reader());

        assertRefused(SourceProblem.ADDRESS_REFUSED, () -> reading.at(inside).look(null));
    }

    private static Connection at(String database) {
        return new Connection(
                null, "127.0.0.1", clinic.port(), database, false, null, null, null, null, clinic.reader());
    }
}
