package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.ColumnType;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import eu.shifthub.hub.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What sources bring: in the caller's thread, with a report like any import's. */
@HubTest
@org.springframework.context.annotation.Import(World.class)
class SourceImportTest {
    private static final List<KnownColumn> COLUMNS = List.of(
            new KnownColumn("id", ColumnType.of(ColumnType.Kind.BIGINT), "number of the patient"),
            new KnownColumn("amount", ColumnType.decimal(12, 2), null),
            new KnownColumn("born", ColumnType.of(ColumnType.Kind.DATE), null));

    @Autowired
    World world;

    @Autowired
    Imports imports;

    @Autowired
    Datasets datasets;

    @Autowired
    Blobs blobs;

    private Viewer.Person worker;
    private Workspace project;

    @BeforeEach
    void people() {
        worker = world.person(Role.WORKER);
        project = world.project(worker);
    }

    @Test
    void importsAFileThatWasNeverUploaded() {
        List<ImportPhase> phases = new ArrayList<>();

        Import done = imports.importBlob(
                worker,
                new ImportId(Ids.next()),
                blob("a;b\n1;x\n2;y\n"),
                "remote.csv",
                newDataset(),
                phases::add,
                new Cancellation());

        assertThat(done.state()).isEqualTo(ImportState.SUCCEEDED);
        assertThat(done.upload()).isNull();
        assertThat(done.rowsStored()).isEqualTo(2);
        assertThat(phases).containsExactly(ImportPhase.READING, ImportPhase.CONVERTING);
        assertThat(imports.get(worker, done.id())).isEqualTo(done);
    }

    @Test
    void tellsWhatIsWrongWithAFileAsTheImportsFailure() {
        Import failed = imports.importBlob(
                worker,
                new ImportId(Ids.next()),
                blob("a;b\n1;\"x\n2;y\n"),
                "remote.csv",
                newDataset(),
                phase -> {},
                new Cancellation());

        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(Objects.requireNonNull(failed.failure()).problem()).isEqualTo("engine.CSV_UNCLOSED_QUOTE");
    }

    @Test
    void importsRowsInTheTypesTheyAreSaidToHave() {
        Import done = importRows("id,amount,born\n1,10.50,2001-02-03\n2,,\nx,1,\n", newDataset(), false);

        assertThat(done.rowsRead()).isEqualTo(3);
        assertThat(done.rowsRejected()).isEqualTo(1);
        assertThat(version(done).columns())
                .extracting(column -> column.name() + " " + column.type() + " " + column.label())
                .containsExactly("id BIGINT number of the patient", "amount DECIMAL null", "born DATE null");
    }

    @Test
    void addsNewRowsToThoseOfTheVersionBefore() {
        Import first = importRows("id,amount,born\n1,10.50,2001-02-03\n2,1,\n", newDataset(), true);

        Import second = importRows("id,amount,born\n3,7.25,\n", next(first), true);

        assertThat(second.failure()).isNull();
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.rowsRead()).isEqualTo(1);
        assertThat(version(second).rowCount()).isEqualTo(3);
        assertThat(version(second).parents()).containsExactly(version(first, 1).id());
    }

    @Test
    void addsNothingToOtherColumns() {
        Import first = importRows("id,amount,born\n1,10.50,2001-02-03\n", newDataset(), true);
        KnownRows other = new KnownRows(blob("id,amount\n1,2\n"), "rows", List.of(COLUMNS.getFirst(), COLUMNS.get(1)));

        Import second = imports.importRows(
                worker, new ImportId(Ids.next()), other, next(first), true, phase -> {}, new Cancellation());

        assertThat(Objects.requireNonNull(second.failure()).problem()).isEqualTo("ingest.SCHEMA_CHANGED");
    }

    private Import importRows(String csv, ImportInstructions instructions, boolean append) {
        return imports.importRows(
                worker,
                new ImportId(Ids.next()),
                new KnownRows(blob(csv), "rows of a source", COLUMNS),
                instructions,
                append,
                phase -> {},
                new Cancellation());
    }

    private ImportInstructions newDataset() {
        return ImportInstructions.guessed(
                new NewDataset(project.id(), "From a source", "", Sensitivity.RESTRICTED, List.of(), null));
    }

    private static ImportInstructions next(Import first) {
        return new ImportInstructions(
                null,
                first.dataset(),
                null,
                ImportOptions.GUESS_ALL,
                List.of(),
                List.of(),
                OnReject.REJECT_ROWS,
                false);
    }

    private Version version(Import done) {
        return datasets.readable(worker, dataset(done));
    }

    private Version version(Import done, int number) {
        return datasets.findVersion(dataset(done), number).orElseThrow();
    }

    private static DatasetId dataset(Import done) {
        return Objects.requireNonNull(done.dataset(), () -> String.valueOf(done.failure()));
    }

    private Blob blob(String text) {
        return blobs.write(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
