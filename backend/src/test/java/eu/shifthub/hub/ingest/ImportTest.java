package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.demo.AccreditedDoctors;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.engine.CsvReject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Files become versions: what does not fit is told, and what becomes of it. */
@HubTest
@org.springframework.context.annotation.Import(World.class)
class ImportTest extends Importing {
    @Test
    void importsTheReferenceDatasetWithItsAccentsAndLeadingZeros() {
        Import done = importText(AccreditedDoctors.text(AccreditedDoctors.ROWS));

        assertThat(done.state()).isEqualTo(ImportState.SUCCEEDED);
        assertThat(done.rowsRead()).isEqualTo(10_000);
        assertThat(done.rowsStored()).isEqualTo(10_000);
        assertThat(version(done).columns())
                .extracting(Column::name, Column::type)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Num RPPS", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("Nom", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("Prénom", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("Spécialité", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("OA", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("Département", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("Date accréditation", ColumnType.DATE));
        assertThat(ask(done, "select count(\"Num RPPS\"), count(distinct \"Num RPPS\") from t"))
                .containsExactly(List.of("10000", "10000"));
        assertThat(ask(done, "select count(*) from t where \"Num RPPS\" like '0%' and length(\"Num RPPS\") = 11"))
                .containsExactly(List.of("250"));
    }

    @Test
    void leavesOutRowsThatDoNotFitAndSaysWhichAndWhy() {
        String upload = upload("numbers.csv", "n;name\n1;a\nx;b\n3;c\n".getBytes(UTF_8));

        Import done = run(upload, instructions(List.of(correction(0, ColumnType.BIGINT)), OnReject.REJECT_ROWS));

        assertThat(done.rowsRead()).isEqualTo(3);
        assertThat(done.rowsStored()).isEqualTo(2);
        assertThat(done.rowsRejected()).isEqualTo(1);
        assertThat(done.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(3);
            assertThat(reject.column()).isEqualTo("n");
            assertThat(reject.raw()).isEqualTo("x");
        });
        assertThat(done.rejectsBlob()).isNotNull();
    }

    @Test
    void makesNoEmptyVersionOfRowsThatDoNotFitAtAll() {
        String upload = upload("numbers.csv", "n;name\nx;a\ny;b\n".getBytes(UTF_8));

        Import done = run(upload, instructions(List.of(correction(0, ColumnType.BIGINT)), OnReject.REJECT_ROWS));

        assertThat(failure(done).problem()).isEqualTo("ingest.ALL_REJECTED");
        assertThat(failure(done).parameters())
                .containsEntry("rows", "2")
                .containsEntry("line", "2")
                .containsEntry("column", "n");
        assertThat(done.dataset()).isNull();
        assertThat(uploads.find(upload, Imports.ownerOf(worker.id()))).isPresent();
    }

    @Test
    void tellsThatLinesAboveTheTableAreLeftOut() {
        String upload = upload("report.csv", "Report of 2024\n\nn;name\n1;a\n2;b\n".getBytes(UTF_8));

        Import done = run(upload, instructions(List.of(), OnReject.REJECT_ROWS));

        assertThat(done.rowsStored()).isEqualTo(2);
        assertThat(done.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("ROWS_ABOVE");
            assertThat(note.parameters()).containsEntry("count", "2");
        });
    }

    @Test
    void keepsRowsThatDoNotFitWithAnEmptyCellWhereAsked() {
        String upload = upload("numbers.csv", "n;name\n1;a\nx;b\n3;c\n".getBytes(UTF_8));

        Import done = run(upload, instructions(List.of(correction(0, ColumnType.BIGINT)), OnReject.KEEP_AS_NULL));

        assertThat(done.rowsStored()).isEqualTo(3);
        assertThat(done.cellsEmptied()).isEqualTo(1);
        assertThat(done.rejects()).extracting(CsvReject::raw).containsExactly("x");
        assertThat(ask(done, "select name from t where n is null")).containsExactly(List.of("b"));
    }

    @Test
    void importsNothingAtTheFirstMisfitWhereAskedAndKeepsTheUpload() {
        String upload = upload("numbers.csv", "n;name\n1;a\nx;b\n3;c\n".getBytes(UTF_8));

        Import done = run(upload, instructions(List.of(correction(0, ColumnType.BIGINT)), OnReject.STOP));

        assertThat(done.state()).isEqualTo(ImportState.FAILED);
        assertThat(failure(done).problem()).isEqualTo("engine.CSV_STOPPED");
        assertThat(failure(done).parameters()).containsEntry("line", "3");
        assertThat(done.dataset()).isNull();
        assertThat(uploads.find(upload, Imports.ownerOf(worker.id()))).isPresent();
    }

    @Test
    void keepsOneFailureOfTwoImportsFromTouchingTheOther() {
        Import good = importText("a;b\n1;2\n");
        Import bad = importText("a;b\n1;\"2\n");

        assertThat(List.of(good.state(), bad.state())).containsExactly(ImportState.SUCCEEDED, ImportState.FAILED);
    }

    @Test
    void countsStatisticsOfTheVersionAfterwards() {
        Import done = importText("n;name\n1;a\n2;\n5;c\n");

        World.await(() -> statistics(done).contains("\"maximum\":\"5\""));
        assertThat(statistics(done)).contains("\"nulls\":1");
    }

    private String statistics(Import done) {
        return world.ask(
                        worker,
                        "query ($id: ID!) { dataset(id: $id) { version { columns { statistics { nulls maximum } } } } }",
                        java.util.Map.of(
                                "id", Objects.requireNonNull(done.dataset()).globalId()))
                .path("dataset.version.columns")
                .entity(Object.class)
                .get()
                .toString()
                .replaceAll("(\\w+)=(\\d+)", "\"$1\":$2")
                .replaceAll("\"maximum\":(\\d+)", "\"maximum\":\"$1\"");
    }
}
