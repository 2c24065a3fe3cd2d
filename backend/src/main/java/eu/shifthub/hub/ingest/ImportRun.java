package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.ImportReport;
import eu.shifthub.hub.dataset.NewVersion;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionOrigin;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvImported;
import eu.shifthub.hub.engine.Materialised;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns one file into a version: characters, cells, rows; no row gets lost without being told. */
@Component
class ImportRun {
    private final FileOpener opener;
    private final FileConversion conversion;
    private final Blobs blobs;
    private final Datasets datasets;
    private final KeyCheck keys;

    ImportRun(FileOpener opener, FileConversion conversion, Blobs blobs, Datasets datasets, KeyCheck keys) {
        this.opener = opener;
        this.conversion = conversion;
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
            List<ReadPart.Note> notes,
            @Nullable Appended appended) {
        Table(CsvImported imported, List<Column> columns, Blob original, String fileName) {
            this(imported, columns, original, fileName, List.of(), null);
        }

        /** With more to know about it. */
        Table noting(List<ReadPart.Note> more) {
            List<ReadPart.Note> all =
                    Stream.concat(more.stream(), notes.stream()).toList();
            return new Table(imported, columns, original, fileName, all, appended);
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
            FileBytes file,
            Blob original,
            ImportInstructions instructions,
            Consumer<ImportPhase> phase,
            Cancellation cancellation)
            throws IOException {
        phase.accept(ImportPhase.READING);
        blobs.requireSpace(original.size());
        try (OpenedFile opened = opener.open(file, instructions.options(), instructions.part(), true, cancellation)) {
            FileConversion.Converted converted = conversion.convert(
                    opened,
                    instructions,
                    before(instructions),
                    columns -> {
                        requireSameColumns(instructions, columns);
                        phase.accept(ImportPhase.CONVERTING);
                    },
                    cancellation);
            keys.require(converted.imported().table().sha256(), converted.columns(), cancellation);
            return new Table(converted.imported(), converted.columns(), original, file.name(), converted.notes(), null);
        }
    }

    /** The same for a file that was no upload. */
    Table convert(
            Blob original,
            String fileName,
            ImportInstructions instructions,
            Consumer<ImportPhase> phase,
            Cancellation cancellation)
            throws IOException {
        BlobBytes bytes = new BlobBytes(blobs, original, fileName, original.sha256());
        return convert(bytes, original, instructions, phase, cancellation);
    }

    /** Makes the version, and the dataset where it is a new one; in the caller's transaction. */
    Version save(Viewer.Person by, ImportInstructions instructions, Table table) {
        Dataset dataset = instructions.newDataset() == null
                ? datasets.get(by, Objects.requireNonNull(instructions.dataset()))
                : datasets.create(by, instructions.newDataset());
        if (table.appended() != null && !isNewest(table.appended().base())) {
            throw IngestProblem.CHANGED_MEANWHILE.because(Map.of("dataset", dataset.title()));
        }
        if (instructions.series() != null) {
            datasets.join(by, dataset.id(), instructions.series());
        }
        return datasets.addVersion(by, dataset.id(), table.version());
    }

    private boolean isNewest(Version base) {
        return datasets.findNewestVersion(base.dataset())
                .filter(newest -> newest.id().equals(base.id()))
                .isPresent();
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
