package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.World;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole files of hospitals and payers, as they are guessed, against a reading of our own of the same bytes. */
@HubTest
@org.springframework.context.annotation.Import({World.class, FormatRoom.class})
@EnabledIf("isThere")
class SharedDataTest {
    private static final Path DATA = Path.of("../../shared/data");

    @Autowired
    FormatRoom room;

    static boolean isThere() {
        return Files.isDirectory(DATA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "synthea/conditions.csv | START DATE, STOP DATE, PATIENT TEXT, ENCOUNTER TEXT, CODE TEXT, DESCRIPTION TEXT",
                "synthea/encounters.csv | Id TEXT, START TIMESTAMP, STOP TIMESTAMP, PATIENT TEXT, ORGANIZATION TEXT,"
                        + " PROVIDER TEXT, PAYER TEXT, ENCOUNTERCLASS TEXT, CODE TEXT, DESCRIPTION TEXT,"
                        + " BASE_ENCOUNTER_COST DECIMAL, TOTAL_CLAIM_COST DECIMAL, PAYER_COVERAGE DECIMAL,"
                        + " REASONCODE TEXT, REASONDESCRIPTION TEXT",
                "synthea/medications.csv | START TIMESTAMP, STOP TIMESTAMP, PATIENT TEXT, PAYER TEXT, ENCOUNTER TEXT,"
                        + " CODE TEXT, DESCRIPTION TEXT, BASE_COST DECIMAL, PAYER_COVERAGE DECIMAL, DISPENSES BIGINT,"
                        + " TOTALCOST DECIMAL, REASONCODE TEXT, REASONDESCRIPTION TEXT",
                "synthea/observations.csv | DATE TIMESTAMP, PATIENT TEXT, ENCOUNTER TEXT, CATEGORY TEXT, CODE TEXT,"
                        + " DESCRIPTION TEXT, VALUE TEXT, UNITS TEXT, TYPE TEXT",
                "synthea/organizations.csv | Id TEXT, NAME TEXT, ADDRESS TEXT, CITY TEXT, STATE TEXT, ZIP TEXT,"
                        + " LAT DOUBLE, LON DOUBLE, PHONE TEXT, REVENUE DECIMAL, UTILIZATION BIGINT",
                "synthea/patients.csv | Id TEXT, BIRTHDATE DATE, DEATHDATE DATE, SSN TEXT, DRIVERS TEXT, PASSPORT TEXT,"
                        + " PREFIX TEXT, FIRST TEXT, LAST TEXT, SUFFIX TEXT, MAIDEN TEXT, MARITAL TEXT, RACE TEXT,"
                        + " ETHNICITY TEXT, GENDER TEXT, BIRTHPLACE TEXT, ADDRESS TEXT, CITY TEXT, STATE TEXT,"
                        + " COUNTY TEXT, ZIP TEXT, LAT DOUBLE, LON DOUBLE, HEALTHCARE_EXPENSES DOUBLE,"
                        + " HEALTHCARE_COVERAGE DOUBLE",
                "synthea/payers.csv | Id TEXT, NAME TEXT, ADDRESS TEXT, CITY TEXT, STATE_HEADQUARTERED TEXT, ZIP TEXT,"
                        + " PHONE TEXT, AMOUNT_COVERED DECIMAL, AMOUNT_UNCOVERED DECIMAL, REVENUE DECIMAL,"
                        + " COVERED_ENCOUNTERS BIGINT, UNCOVERED_ENCOUNTERS BIGINT, COVERED_MEDICATIONS BIGINT,"
                        + " UNCOVERED_MEDICATIONS BIGINT, COVERED_PROCEDURES BIGINT, UNCOVERED_PROCEDURES BIGINT,"
                        + " COVERED_IMMUNIZATIONS BIGINT, UNCOVERED_IMMUNIZATIONS BIGINT, UNIQUE_CUSTOMERS BIGINT,"
                        + " QOLS_AVG TEXT, MEMBER_MONTHS BIGINT",
                "synthea/procedures.csv | START TIMESTAMP, STOP TIMESTAMP, PATIENT TEXT, ENCOUNTER TEXT, CODE TEXT,"
                        + " DESCRIPTION TEXT, BASE_COST DECIMAL, REASONCODE TEXT, REASONDESCRIPTION TEXT",
                "synthea/providers.csv | Id TEXT, ORGANIZATION TEXT, NAME TEXT, GENDER TEXT, SPECIALITY TEXT,"
                        + " ADDRESS TEXT, CITY TEXT, STATE TEXT, ZIP TEXT, LAT DOUBLE, LON DOUBLE, UTILIZATION BIGINT",
                "cms/inpatient_drg_by_state_fy2016.csv | DRG Definition TEXT, Provider State TEXT, Total Discharges"
                        + " BIGINT, Average Covered Charges DECIMAL, Average Total Payments DECIMAL, Average Medicare"
                        + " Payments DECIMAL"
            })
    void importsAsAPersonWouldExpect(String name, String columns) throws IOException {
        byte[] bytes = Files.readAllBytes(DATA.resolve(name));
        List<List<String>> records = records(new String(bytes, UTF_8));
        List<List<String>> rows = records.subList(1, records.size());

        Import done = room.run(DATA.resolve(name).getFileName().toString(), bytes, null);

        assertThat(done.failure()).isNull();
        assertThat(room.columns(done)).isEqualTo(columns);
        assertThat(List.of(number(done.rowsRead()), number(done.rowsStored()), number(done.rowsRejected())))
                .containsExactly((long) rows.size(), (long) rows.size(), 0L);
        List<Column> stored = room.version(done).columns();
        for (int i = 0; i < stored.size(); i++) {
            int position = i;
            List<String> cells = rows.stream()
                    .map(row -> row.get(position))
                    .filter(cell -> !cell.isBlank())
                    .toList();
            Column column = stored.get(i);
            assertThat(room.ask(done, question(column)).getFirst())
                    .as("%s of %s", column.name(), name)
                    .isEqualTo(answer(column.type(), cells));
        }
    }

    private static long number(@org.jspecify.annotations.Nullable Long found) {
        return Objects.requireNonNull(found);
    }

    private static String question(Column column) {
        String name = '"' + column.name() + '"';
        String text = "CAST(%s(" + name + ") AS VARCHAR)";
        return switch (column.type()) {
            case TEXT, BOOLEAN ->
                "SELECT count(" + name + "), count(DISTINCT " + name + "), coalesce(sum(length(" + name
                        + ")), 0) FROM t";
            case DATE ->
                "SELECT count(" + name + "), " + text.formatted("min") + ", " + text.formatted("max") + " FROM t";
            case TIMESTAMP -> "SELECT count(" + name + "), epoch(min(" + name + ")), epoch(max(" + name + ")) FROM t";
            case BIGINT, DECIMAL ->
                "SELECT count(" + name + "), " + text.formatted("sum") + ", " + text.formatted("min") + ", "
                        + text.formatted("max") + " FROM t";
            // Sums of doubles depend on their order.
            case DOUBLE -> "SELECT count(" + name + "), min(" + name + "), max(" + name + ") FROM t";
        };
    }

    private static String answer(ColumnType type, List<String> cells) {
        return switch (type) {
            case TEXT, BOOLEAN ->
                cells.size() + "|" + cells.stream().distinct().count() + "|"
                        + cells.stream().mapToInt(String::length).sum();
            case DATE ->
                cells.size() + "|" + ends(cells.stream().map(LocalDate::parse).toList());
            case TIMESTAMP ->
                cells.size() + "|"
                        + ends(cells.stream()
                                .map(cell -> (double) moment(cell).getEpochSecond())
                                .toList());
            case BIGINT, DECIMAL -> {
                List<BigDecimal> numbers =
                        cells.stream().map(SharedDataTest::decimal).toList();
                int scale = numbers.stream().mapToInt(BigDecimal::scale).max().orElse(0);
                yield cells.size() + "|"
                        + numbers.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .setScale(scale) + "|"
                        + ends(numbers.stream()
                                .map(number -> new Plain(number.setScale(scale)))
                                .toList());
            }
            case DOUBLE ->
                cells.size() + "|" + ends(cells.stream().map(Double::valueOf).toList());
        };
    }

    /** Written without an exponent. */
    private record Plain(BigDecimal number) implements Comparable<Plain> {
        @Override
        public int compareTo(Plain other) {
            return number.compareTo(other.number);
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    private static <T extends Comparable<? super T>> String ends(List<T> values) {
        return values.isEmpty()
                ? "null|null"
                : values.stream().min(Comparator.naturalOrder()).orElseThrow() + "|"
                        + values.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Instant moment(String cell) {
        return cell.endsWith("Z")
                ? Instant.parse(cell)
                : LocalDateTime.parse(cell, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
                        .toInstant(ZoneOffset.UTC);
    }

    private static BigDecimal decimal(String cell) {
        return new BigDecimal(cell.replaceAll("[$,\\s]", ""));
    }

    /** RFC 4180. */
    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = twice || !quoted;
                if (twice) {
                    cell.append(text.charAt(++i));
                }
            } else if (quoted || c != ',' && c != '\n') {
                if (c != '\r' || quoted) {
                    cell.append(c);
                }
            } else {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            }
        }
        if (!cell.isEmpty() || !record.isEmpty()) {
            record.add(cell.toString());
            records.add(record);
        }
        return records;
    }
}
