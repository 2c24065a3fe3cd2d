package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.ImportReport;
import eu.shifthub.hub.dataset.NewVersion;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionOrigin;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.engine.CsvImported;
import eu.shifthub.hub.engine.Materialised;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns one file into a version: characters, cells, rows; no row gets lost without being told. */
@Component
class ImportRun {
    private final TableFile files;
    private final Blobs blobs;
    private final Datasets datasets;
    private final KeyCheck keys;

    ImportRun(TableFile files, Blobs blobs, Datasets datasets, KeyCheck keys) {
        this.files = files;
        this.blobs = blobs;
        this.datasets = datasets;
        this.keys = keys;
    }

    /** A table that is ready to become a version. */
    record Table(
            CsvImported imported,
            List<Column> columns,
            Blob original,
            String fileName,
            @Nullable Appended appended) {
        Table(CsvImported imported, List<Column> columns, Blob original, String fileName) {
            this(imported, columns, original, fileName, null);
        }

        NewVersion version() {
            Materialised whole = appended == null ? imported.table() : appended.table();
            ImportReport report = new ImportReport(
                    fileName,
                    imported.rowsRead(),
                    imported.table().rows(),
                    imported.rowsRejected(),
                    imported.cellsEmptied(),
                    imported.rejectsSha256());
            return new NewVersion(
                    whole.sha256(),
                    whole.size(),
                    whole.rows(),
                    columns,
                    VersionOrigin.IMPORT,
                    appended == null ? List.of() : List.of(appended.base().id()),
                    report,
                    original.sha256());
        }
    }

    /** The rows of a version and the new ones after them. */
    record Appended(Version base, Materialised table) {}

    /** Reads and converts the file; the slow part, in no transaction. */
    Table convert(
            Blob original,
            String fileName,
            ImportInstructions instructions,
            Consumer<ImportPhase> phase,
            Cancellation cancellation)
            throws IOException {
        phase.accept(ImportPhase.READING);
        blobs.requireSpace(original.size());
        try (TableFile.Utf8 utf8 = files.whole(
                blobs.path(original.sha256()), instructions.options().encoding(), fileName)) {
            Corrections corrections = new Corrections(
                    files.sniff(utf8.path(), instructions.options(), fileName),
                    instructions.columns(),
                    before(instructions));
            CsvImport csv = corrections.instructions(instructions.nullMarkers(), instructions.onReject());
            List<Column> columns = corrections.columns(csv);
            requireSameColumns(instructions, columns);
            phase.accept(ImportPhase.CONVERTING);
            CsvImported imported = files.load(utf8.path(), csv, fileName, cancellation);
            keys.require(imported.table().sha256(), columns, cancellation);
            return new Table(imported, columns, original, fileName);
        }
    }

    /** Makes the version, and the dataset where it is a new one; in the caller's transaction. */
    Version save(Viewer.Person by, ImportInstructions instructions, Table table) {
        Dataset dataset = instructions.newDataset() == null
                ? datasets.get(by, Objects.requireNonNull(instructions.dataset()))
                : datasets.create(by, instructions.newDataset());
        if (table.appended() != null && !table.appended().base().id().equals(dataset.current())) {
            throw IngestProblem.CHANGED_MEANWHILE.because(Map.of("dataset", dataset.title()));
        }
        return datasets.addVersion(by, dataset.id(), table.version());
    }

    /** What is known of the columns already. */
    List<Column> before(ImportInstructions instructions) {
        return Optional.ofNullable(instructions.dataset())
                .flatMap(datasets::findNewestVersion)
                .map(Version::columns)
                .orElse(List.of());
    }

    void requireSameColumns(ImportInstructions instructions, List<Column> columns) {
        if (instructions.dataset() == null || instructions.acceptSchemaChange()) {
            return;
        }
        Dataset dataset = datasets.get(instructions.dataset());
        if (dataset.current() != null) {
            SchemaChange.between(datasets.getVersion(dataset.current()).columns(), columns)
                    .require();
        }
    }
}
