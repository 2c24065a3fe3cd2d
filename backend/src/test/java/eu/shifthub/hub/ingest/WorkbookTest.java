package eu.shifthub.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.engine.CsvReject;
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
                                + date("C6", "60") + stamp("D6", "1.5") + "<c r=\"E6\"><f>1+1</f><v>2</v></c>"
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
