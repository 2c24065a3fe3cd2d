package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a person says of columns. */
@HubTest
@org.springframework.context.annotation.Import(World.class)
class ImportedColumnsTest extends Importing {
    @Test
    void renamesDropsAndLabelsColumns() {
        String upload = upload("a.csv", "a;b;c\n1;2;3\n4;5;6\n".getBytes(UTF_8));
        List<ColumnCorrection> corrections = List.of(
                new ColumnCorrection(
                        0, "Âge du patient", null, null, null, null, false, "in years", null, null, null, null),
                new ColumnCorrection(1, null, null, null, null, null, true, null, null, null, null, null));

        Import done = run(upload, instructions(corrections, OnReject.REJECT_ROWS));

        assertThat(version(done).columns())
                .containsExactly(
                        new Column("Âge du patient", ColumnType.BIGINT, "in years"),
                        new Column("c", ColumnType.BIGINT, null));
    }

    @Test
    void asksBeforeANewVersionChangesTheColumns() {
        Import first = importText("a;b\n1;x\n2;y\n");
        DatasetId dataset = Objects.requireNonNull(first.dataset());
        byte[] other = "a;c\n1;x\n2;y\n".getBytes(UTF_8);

        Import refused = run(upload("v2.csv", other), version(dataset, false));
        Import accepted = run(upload("v2.csv", other), version(dataset, true));

        assertThat(failure(refused).problem()).isEqualTo("ingest.SCHEMA_CHANGED");
        assertThat(failure(refused).parameters()).containsEntry("added", "c").containsEntry("removed", "b");
        assertThat(accepted.versionNumber()).isEqualTo(2);
        assertThat(accepted.dataset()).isEqualTo(dataset);
    }

    @Test
    void sortsByTheDeclaredKeyAndKeepsWhatIsSaidOfColumns() {
        List<ColumnCorrection> said = List.of(
                new ColumnCorrection(
                        0, null, null, null, null, null, false, "Patient", "In this study", "", true, true),
                new ColumnCorrection(1, null, null, null, null, null, false, null, null, "kg", null, null));

        Import done = run(
                upload("w.csv", "id;weight\n3;70\n1;80\n2;90\n".getBytes(UTF_8)), instructions(said, OnReject.STOP));

        assertThat(version(done).columns())
                .containsExactly(
                        new Column("id", ColumnType.BIGINT, "Patient", "In this study", null, true, true),
                        new Column("weight", ColumnType.BIGINT, null, null, "kg", false, false));
        assertThat(ask(done, "select id from t")).containsExactly(List.of("1"), List.of("2"), List.of("3"));
    }

    @Test
    void inheritsWhatWasSaidOfColumnsOfTheSameName() {
        Import first = run(
                upload("w.csv", "id;nom\n3;a\n".getBytes(UTF_8)),
                instructions(
                        List.of(new ColumnCorrection(
                                1, null, null, null, null, null, false, "Group", null, null, null, false)),
                        OnReject.STOP));
        DatasetId dataset = Objects.requireNonNull(first.dataset());

        Import second = run(upload("w.csv", "id;nom\n4;b\n".getBytes(UTF_8)), version(dataset, false));

        assertThat(version(second).columns().getLast()).isEqualTo(new Column("nom", ColumnType.TEXT, "Group"));
    }

    @Test
    void refusesAKeyThatIsEmptyOrTheSameInSeveralRows() {
        List<ColumnCorrection> key =
                List.of(new ColumnCorrection(0, null, null, null, null, null, false, null, null, null, true, null));

        Import twice =
                run(upload("k.csv", "code;v\na;1\nb;2\na;3\n".getBytes(UTF_8)), instructions(key, OnReject.STOP));
        Import empty = run(upload("k.csv", "code;v\na;1\n;2\n".getBytes(UTF_8)), instructions(key, OnReject.STOP));

        assertThat(failure(twice).problem()).isEqualTo(IngestProblem.KEY_TWICE.key());
        assertThat(failure(twice).parameters()).containsEntry("examples", "a (2×)");
        assertThat(failure(empty).problem()).isEqualTo(IngestProblem.KEY_EMPTY.key());
    }

    @Test
    void suggestsWhichColumnsArePersonalData() {
        String upload =
                upload("p.csv", "contact;nom;hospital_name\na.b@example.org;X;H\nc@example.org;Y;H\n".getBytes(UTF_8));

        assertThat(imports.preview(worker, upload, ImportOptions.GUESS_ALL, null)
                        .columns())
                .extracting(ImportPreview.Guess::personalData)
                .containsExactly(true, true, false);
    }
}
