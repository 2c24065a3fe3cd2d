package eu.shifthub.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.engine.CsvReject;
import eu.shifthub.hub.engine.RejectReason;
import eu.shifthub.hub.reader.ReadPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Excel workbooks, the awkward ones above all. */
@HubTest
@org.springframework.context.annotation.Import({World.class, FormatRoom.class})
class WorkbookTest {
    private static final String HEADER = "<row r=\"3\">" + text("B3", "id") + text("C3", "born") + text("D3", "seen")
            + text("E3", "amount") + text("F3", "ok") + text("G3", "note") + "</row>";

    @Autowired
    FormatRoom room;

    @Test
    void readsTypesFormulasErrorsAndMergedCells() {
        byte[] book = new Workbook()
                .sheet(
                        "Visits",
                        HEADER
                                + "<row r=\"4\">" + number("B4", "1") + date("C4", "36526") + stamp("D4", "45292.75")
                                + number("E4", "962498.36000000004") + "<c r=\"F4\" t=\"b\"><v>1</v></c>"
                                + text("G4", "a, \"b\"") + "</row><row r=\"6\">" + number("B6", "2")
                                + date("C6", "59") + stamp("D6", "1.5") + "<c r=\"E6\"><f>1+1</f><v>2</v></c>"
                                + "<c r=\"F6\" t=\"b\"><v>0</v></c><c r=\"G6\" t=\"e\"><v>#N/A</v></c></row>",
                        "<mergeCells count=\"1\"><mergeCell ref=\"B8:C9\"/></mergeCells>")
                .bytes();

        ImportPreview preview = room.preview("book.xlsx", book, null);
        Import done = room.run("book.xlsx", book, null);

        assertThat(preview.part()).isEqualTo("Visits");
        assertThat(preview.parts()).extracting(ImportPart::rows).containsExactly(2L);
        assertThat(preview.parts().getFirst().notes())
                .extracting(ReadPart.Note::code)
                .containsExactlyInAnyOrder("MERGED", "FORMULAS", "ERRORS");
        assertThat(preview.parts().getFirst().notes())
                .anySatisfy(note -> assertThat(note.message()).contains("first at G6"));
        assertThat(room.columns(done))
                .isEqualTo("id BIGINT, born DATE, seen TIMESTAMP, amount DECIMAL, ok BOOLEAN, note TEXT");
        assertThat(room.ask(
                        done, "select id, born, strftime(seen, '%Y-%m-%d %H:%M'), amount, ok, note from t order by id"))
                .containsExactly(
                        "1|2000-01-01|2024-01-01 18:00|962498.36|true|a, \"b\"",
                        "2|1900-02-28|1900-01-01 12:00|2.00|false|null");
        assertThat(done.notes()).extracting(ReadPart.Note::code).contains("FORMULAS");
    }

    @Test
    void saysWhichFormulasWereNeverCalculated() {
        String rows = "<row r=\"1\">" + text("A1", "a") + text("B1", "b") + "</row><row r=\"2\">" + number("A2", "1")
                + "<c r=\"B2\"><f>A2*2</f></c></row>";

        ImportPreview preview =
                room.preview("b.xlsx", new Workbook().sheet("S", rows, "").bytes(), null);

        assertThat(preview.parts().getFirst().notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("NOT_CALCULATED");
            assertThat(note.message()).contains("first at B2");
        });
    }

    @Test
    void keepsEachDigitThatIsWritten() {
        byte[] book = table(
                number("B2", "12345678901234567") + number("C2", "0.30000000000000004"),
                number("B3", "9007199254740993") + number("C3", "962498.36000000004"),
                number("B4", "1.2345678901234567E+19") + number("C4", "1.1499999999999999"),
                number("B5", "-5") + number("C5", "1E-7"));
        byte[] beyond = table(
                number("B2", "1E+400") + number("C2", "1234567890123.4567"),
                number("B3", "2") + number("C3", "0.1234567890123456789"),
                number("B4", "1E+308") + number("C4", "2"));

        Import done = room.run("b.xlsx", book, null);
        Import large = room.run("b.xlsx", beyond, null);

        assertThat(room.columns(done)).isEqualTo("id BIGINT, n DECIMAL, m DOUBLE");
        assertThat(room.ask(done, "select n, m from t order by id"))
                .containsExactly(
                        "12345678901234567|0.30000000000000004",
                        "9007199254740993|962498.36",
                        "12345678901234567000|1.15",
                        "-5|1.0E-7");
        assertThat(done.rowsRejected()).isZero();
        assertThat(room.columns(large)).isEqualTo("id BIGINT, n TEXT, m DECIMAL");
        assertThat(room.ask(large, "select left(n, 6), m from t order by id"))
                .containsExactly(
                        "1E+400|1234567890123.4567000000000000000",
                        "2|0.1234567890123456789",
                        "100000|2.0000000000000000000");
    }

    @Test
    void keepsTheLeadingZerosOfCodes() {
        byte[] book = table(
                styled("B2", 4, "75") + styled("C2", 5, "12345678"),
                styled("B3", 4, "123456") + styled("C3", 5, "123456789"));

        Import done = room.run("b.xlsx", book, null);

        assertThat(room.columns(done)).isEqualTo("id BIGINT, n TEXT, m TEXT");
        assertThat(room.ask(done, "select n, m from t order by id"))
                .containsExactly("00075|012-34-5678", "123456|123-45-6789");
    }

    @Test
    void rejectsDaysThatNeverWereAndSaysWhereTimesAreRounded() {
        byte[] book = table(
                date("B2", "59") + stamp("C2", "45292.123456789"),
                date("B3", "60") + stamp("C3", "45292.75"),
                date("B4", "61") + stamp("C4", "45292.0000115741"),
                date("B5", "0") + stamp("C5", "45292.5"));

        Import done = room.run("b.xlsx", book, null);

        assertThat(room.ask(done, "select n, strftime(m, '%H:%M:%S.%g') from t order by id"))
                .containsExactly("1900-02-28|02:57:46.667", "1900-03-01|00:00:01.000");
        assertThat(done.rejects()).extracting(CsvReject::raw).containsExactlyInAnyOrder("1900-02-29", "1900-01-00");
        assertThat(done.notes())
                .anySatisfy(note -> assertThat(note.message())
                        .isEqualTo("1 times are finer than a millisecond, the first at C2; they are rounded to it."));
    }

    @Test
    void tellsTwoCellsAtOnePlaceAndReadsEscapedCharacters() {
        byte[] book = table(
                text("B2", "a_x0009_b") + text("C2", "_x005F_x000D_"),
                number("B3", "8") + number("B3", "9"),
                text("B4", "c_xD800_") + "<c r=\"C4\" t=\"inlineStr\"><is><t>Hello</t><rPh sb=\"0\" eb=\"1\"><t>!</t>"
                        + "</rPh></is></c>");

        Import done = room.run("b.xlsx", book, null);

        assertThat(done.failure()).isNull();
        assertThat(done.rejects())
                .extracting(
                        CsvReject::line,
                        CsvReject::raw,
                        reject -> reject.reason().code())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "2, 9", RejectReason.Code.CELL_TWICE));
        assertThat(done.rowsRead()).isEqualTo(3);
        assertThat(room.ask(done, "select replace(n, chr(9), '/'), m from t order by id"))
                .containsExactly("a/b|_x000D_", "c_xD800_|Hello!");
        assertThat(done.notes()).extracting(ReadPart.Note::code).contains("PHONETIC");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        byte[] book = new Workbook()
                .since1904()
                .sheet(
                        "S",
                        "<row r=\"1\">" + text("A1", "d") + "</row><row r=\"2\">" + date("A2", "35064") + "</row>",
                        "")
                .bytes();

        assertThat(room.ask(room.run("b.xlsx", book, null), "select d from t")).containsExactly("2000-01-01");
    }

    @Test
    void offersEverySheetAndMarksTheHiddenOnes() {
        byte[] book = new Workbook()
                .sheet("Empty", "", "")
                .hidden("Codes", rows(500))
                .sheet("Data", rows(20), "")
                .bytes();

        ImportPreview preview = room.preview("book.xlsx", book, null);
        Import codes = room.run("book.xlsx", book, "Codes");

        assertThat(preview.parts()).extracting(ImportPart::name).containsExactly("Codes", "Data");
        assertThat(preview.parts()).extracting(ImportPart::hidden).containsExactly(true, false);
        assertThat(preview.part()).isEqualTo("Data");
        assertThat(codes.rowsStored()).isEqualTo(500);
        assertThatThrownBy(() -> room.preview("book.xlsx", book, "Nothing")).hasMessageContaining("Codes, Data");
    }

    @Test
    void namesTheRowOfTheSheetThatDoesNotFit() {
        byte[] book = new Workbook()
                .sheet(
                        "S",
                        "<row r=\"2\">" + text("A2", "n") + text("B2", "name") + "</row><row r=\"3\">"
                                + text("A3", "1") + text("B3", "two\nlines") + "</row><row r=\"7\">" + text("A7", "x")
                                + text("B7", "b") + "</row>",
                        "")
                .bytes();
        List<ColumnCorrection> whole = List.of(new ColumnCorrection(
                0, null, ColumnType.BIGINT, null, null, null, false, null, null, null, null, null));

        Import done = room.run("book.xlsx", book, null, whole, OnReject.REJECT_ROWS);

        assertThat(done.rowsRead()).isEqualTo(2);
        assertThat(done.rowsRejected()).isEqualTo(1);
        assertThat(done.rejects())
                .extracting(CsvReject::line, CsvReject::raw)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(7L, "x"));
    }

    @Test
    void leavesTitlesAboveTheTableOutAndSaysSo() {
        byte[] book = new Workbook()
                .sheet(
                        "S",
                        "<row r=\"1\">" + text("A1", "Report of 2024") + "</row><row r=\"3\">" + text("A3", "a")
                                + text("B3", "b") + text("C3", "c") + "</row><row r=\"4\">" + number("A4", "1")
                                + number("B4", "2") + number("C4", "3") + "</row>",
                        "")
                .bytes();

        ImportPreview guessed = room.preview("b.xlsx", book, null);
        ImportPreview told = room.preview("b.xlsx", book, null, new ImportOptions(null, null, null, false, 0));

        assertThat(guessed.columns()).extracting(ImportPreview.Guess::name).containsExactly("a", "b", "c");
        assertThat(guessed.options().skip()).isEqualTo(1);
        assertThat(guessed.parts().getFirst().notes())
                .extracting(ReadPart.Note::code)
                .contains("ROWS_ABOVE");
        assertThat(told.rows()).hasSize(3);
    }

    @Test
    void widensTheTableForRowsFarBelow() {
        String wide = "<row r=\"900\">" + number("A900", "1") + text("E900", "far") + "</row>";
        byte[] book = new Workbook().sheet("S", rows(600) + wide, "").bytes();

        Import done = room.run("b.xlsx", book, null);

        assertThat(done.rowsStored()).isEqualTo(601);
        assertThat(room.ask(done, "select count(column5) from t")).containsExactly("1");
    }

    @Test
    void refusesWhatItCannotReadWithARemedy() {
        assertRefused("empty.xlsx", new Workbook().sheet("S", "", "").bytes(), "No sheet of empty.xlsx has any cells");
        assertRefused("book.xlsb", Workbook.zip(Map.of("xl/workbook.bin", "x")), "save it as an Excel workbook");
        assertRefused(
                "cut.xlsx",
                java.util.Arrays.copyOf(new Workbook().sheet("S", rows(50), "").bytes(), 700),
                "cut.xlsx is damaged");
    }

    @Test
    void readsTwoHundredThousandRowsOfFourteenColumnsInTime() throws IOException {
        byte[] book = large(200_000);
        room.run("warm.xlsx", large(10), null);

        long started = System.nanoTime();
        Import done = room.run("large.xlsx", book, null);
        Duration taken = Duration.ofNanos(System.nanoTime() - started);

        assertThat(done.rowsStored()).isEqualTo(200_000);
        assertThat(room.columns(done)).startsWith("id BIGINT, born DATE, amount1 DECIMAL");
        System.out.println("200,000 x 14 XLSX: " + taken.toMillis() + " ms");
        assertThat(taken).isLessThan(Duration.ofSeconds(60));
    }

    private static byte[] large(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Large");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "born");
            for (int c = 2; c < 14; c++) {
                sheet.value(0, c, (c < 8 ? "amount" : "text") + (c - 1));
            }
            for (int r = 1; r <= rows; r++) {
                sheet.value(r, 0, r);
                sheet.value(r, 1, LocalDate.of(1950, 1, 1).plusDays(r % 20_000));
                sheet.style(r, 1).format("yyyy-mm-dd").set();
                for (int c = 2; c < 14; c++) {
                    if (c < 8) {
                        sheet.value(r, c, r * c / 100.0);
                    } else {
                        sheet.value(r, c, "value " + (r * 31 + c) % 5_000);
                    }
                }
                if (r % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return out.toByteArray();
    }

    private void assertRefused(String name, byte[] bytes, String words) {
        Import refused = room.run(name, bytes, null);
        assertThat(Objects.requireNonNull(refused.failure()).message()).contains(words);
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder("<row r=\"1\">" + text("A1", "n") + text("B1", "name") + "</row>");
        for (int i = 1; i <= count; i++) {
            rows.append("<row r=\"%d\">".formatted(i + 1))
                    .append(number("A" + (i + 1), String.valueOf(i)))
                    .append(text("B" + (i + 1), "row " + i))
                    .append("</row>");
        }
        return rows.toString();
    }

    /** A table of the columns id, n and m; the id is the row's number less one. */
    private static byte[] table(String... rows) {
        StringBuilder all =
                new StringBuilder("<row r=\"1\">" + text("A1", "id") + text("B1", "n") + text("C1", "m") + "</row>");
        for (int i = 1; i <= rows.length; i++) {
            all.append(
                    "<row r=\"%d\">%s%s</row>".formatted(i + 1, number("A" + (i + 1), String.valueOf(i)), rows[i - 1]));
        }
        return new Workbook().sheet("S", all.toString(), "").bytes();
    }

    private static String styled(String at, int style, String value) {
        return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(at, style, value);
    }

    private static String text(String at, String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, escaped);
    }

    private static String number(String at, String value) {
        return "<c r=\"%s\"><v>%s</v></c>".formatted(at, value);
    }

    private static String date(String at, String value) {
        return "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(at, value);
    }

    private static String stamp(String at, String value) {
        return "<c r=\"%s\" s=\"2\"><v>%s</v></c>".formatted(at, value);
    }
}
