package eu.shifthub.hub.source;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.ingest.Import;
import eu.shifthub.hub.ingest.ImportFailure;
import eu.shifthub.hub.ingest.ImportId;
import eu.shifthub.hub.ingest.ImportInstructions;
import eu.shifthub.hub.ingest.ImportOptions;
import eu.shifthub.hub.ingest.ImportState;
import eu.shifthub.hub.ingest.Imports;
import eu.shifthub.hub.ingest.KnownColumn;
import eu.shifthub.hub.ingest.KnownFile;
import eu.shifthub.hub.ingest.KnownRows;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Connectors;
import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.spool.Brought;
import eu.shifthub.hub.source.spool.Spool;
import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one attempt of a run does: ask the source, keep what it gives, import it. In no transaction. */
@Component
class SynchronisationSteps {
    private final SynchronisationRuns runs;
    private final SynchronisationStore synchronisations;
    private final SourceStore sourceStore;
    private final Sources sources;
    private final SourceRights rights;
    private final Connectors connectors;
    private final ConnectorProperties limits;
    private final Datasets datasets;
    private final Imports imports;
    private final Blobs blobs;

    SynchronisationSteps(
            SynchronisationRuns runs,
            SynchronisationStore synchronisations,
            SourceStore sourceStore,
            Sources sources,
            SourceRights rights,
            Connectors connectors,
            ConnectorProperties limits,
            Datasets datasets,
            Imports imports,
            Blobs blobs) {
        this.runs = runs;
        this.synchronisations = synchronisations;
        this.sourceStore = sourceStore;
        this.sources = sources;
        this.rights = rights;
        this.connectors = connectors;
        this.limits = limits;
        this.datasets = datasets;
        this.imports = imports;
        this.blobs = blobs;
    }

    /** How to tell what goes wrong with this run. */
    SynchronisationFailures failures(SynchronisationRun run) {
        return synchronisations
                .find(run.synchronisationId())
                .flatMap(found -> sourceStore.find(found.sourceId()))
                .map(SynchronisationFailures::of)
                .orElseGet(SynchronisationFailures::ofNothing);
    }

    /** When to try again; null where the run has ended. What goes wrong on the way to the import is thrown. */
    @Nullable
    Instant bring(SynchronisationRun run, Cancellation cancellation, SynchronisationFailures failures)
            throws IOException {
        Optional<Import> before = Optional.ofNullable(run.importId())
                .flatMap(imports::find)
                .filter(found -> found.state() == ImportState.SUCCEEDED);
        if (before.isPresent()) {
            // The hub was killed between the version and the end of the run.
            runs.succeeded(run, before.get(), runs.importCursor(run), null);
            return null;
        }
        Synchronisation of = synchronisations
                .find(run.synchronisationId())
                .orElseThrow(SourceProblem.SYNCHRONISATION_UNKNOWN::because);
        Source source = sourceStore.find(of.sourceId()).orElseThrow(SourceProblem.SOURCE_UNKNOWN::because);
        Viewer.Person by = rights.requireStill(of.creator(), source, of.workspaceId());
        requireDataset(of, source);
        try (Spool spool = new Spool(
                blobs.workFolder("source"), limits.maxSize().toBytes(), bytes -> told(run, bytes), cancellation)) {
            String since = run.acceptSchemaChange() ? null : of.cursor();
            Fetched fetched = connectors
                    .get(source.kind())
                    .fetch(source.reached(), source.selection(), sources.credential(source), since, spool);
            spool.throwIfCancelled();
            runs.brought(run, spool.bytes());
            if (fetched.unchanged() && !run.acceptSchemaChange()) {
                runs.unchanged(run, fetched.cursor());
                return null;
            }
            return importIt(run, of, source, by, fetched, spool, cancellation);
        }
    }

    private @Nullable Instant importIt(
            SynchronisationRun run,
            Synchronisation of,
            Source source,
            Viewer.Person by,
            Fetched fetched,
            Spool spool,
            Cancellation cancellation)
            throws IOException {
        Brought brought = spool.brought(source.name());
        Blob blob = blobs.adopt(brought.file());
        if (run.scheduled() && !fetched.append() && blob.sha256().equals(of.lastHash())) {
            runs.unchanged(run, fetched.cursor());
            return null;
        }
        ImportId id = new ImportId(Ids.next());
        if (!runs.importing(run, id, fetched.cursor())) {
            return null;
        }
        ImportInstructions what = instructions(run, of, source);
        Import done = switch (brought) {
            case Brought.OfFile file -> {
                KnownFile known = new KnownFile(blob, file.name(), fetched.unmeasured());
                yield imports.importFile(by, id, known, what, phase -> {}, cancellation);
            }
            case Brought.OfFiles files ->
                imports.importFiles(by, id, blob, files.name(), what, phase -> {}, cancellation);
            case Brought.OfRows rows ->
                imports.importRows(by, id, known(blob, rows), what, fetched.append(), phase -> {}, cancellation);
        };
        return ended(run, done, fetched.cursor(), blob, cancellation);
    }

    private @Nullable Instant ended(
            SynchronisationRun run, Import done, @Nullable String cursor, Blob blob, Cancellation cancellation) {
        if (done.state() == ImportState.SUCCEEDED) {
            runs.succeeded(run, done, cursor, blob.sha256());
            return null;
        }
        if (cancellation.isCancelled()) {
            return null;
        }
        ImportFailure why = done.failure() == null
                ? SynchronisationFailures.ofNothing().of(SourceProblem.CANCELLED.because())
                : done.failure();
        return runs.failed(run, why, false, done);
    }

    private void told(SynchronisationRun run, long bytes) {
        blobs.requireSpace(0);
        runs.brought(run, bytes);
    }

    private void requireDataset(Synchronisation of, Source source) {
        if (of.datasetId() != null) {
            Dataset dataset = datasets.find(of.datasetId()).orElseThrow(SourceProblem.DATASET_GONE::because);
            Synchronisations.requireSensitivity(source, dataset.sensitivity());
        }
    }

    private static ImportInstructions instructions(SynchronisationRun run, Synchronisation of, Source source) {
        return new ImportInstructions(
                of.datasetId() == null ? of.newDataset(source.sensitivity()) : null,
                of.datasetId(),
                null,
                ImportOptions.GUESS_ALL,
                List.of(),
                List.of(),
                of.onReject(),
                run.acceptSchemaChange());
    }

    private static KnownRows known(Blob blob, Brought.OfRows rows) {
        return new KnownRows(
                blob,
                rows.name(),
                rows.columns().stream()
                        .map(column -> new KnownColumn(column.name(), column.type(), null))
                        .toList());
    }
}
