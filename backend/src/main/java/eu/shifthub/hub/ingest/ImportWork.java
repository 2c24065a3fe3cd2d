package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvImported;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import eu.shifthub.hub.storage.Uploads;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One import from the queue to its end. */
@Component
class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final ImportStore store;
    private final ImportRun run;
    private final ImportChanges changes;
    private final Uploads uploads;
    private final Blobs blobs;
    private final PushStore pushes;
    private final Datasets datasets;
    private final Users users;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportWork(
            ImportStore store,
            ImportRun run,
            ImportChanges changes,
            Uploads uploads,
            Blobs blobs,
            PushStore pushes,
            Datasets datasets,
            Users users,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.run = run;
        this.changes = changes;
        this.uploads = uploads;
        this.blobs = blobs;
        this.pushes = pushes;
        this.datasets = datasets;
        this.users = users;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How an import comes by its table; the slow part. */
    interface Reading {
        ImportRun.Table read(Consumer<ImportPhase> phase) throws IOException;
    }

    /** How its table becomes a version; in a transaction. */
    private interface Saving {
        Version save(ImportRun.Table table);
    }

    /** Imports an upload. Never throws: whatever goes wrong is the import's failure. */
    void run(ImportId id, Cancellation cancellation) {
        Import queued = store.find(id).orElseThrow();
        ImportInstructions instructions = store.instructions(id);
        String upload = Objects.requireNonNull(queued.upload());
        Optional<Push> push = pushes.find(id);
        String owner = push.map(Push::sender).orElseGet(() -> Imports.ownerOf(queued.startedBy()));
        Reading reading = phase -> {
            phase.accept(ImportPhase.STORING);
            Blob original = uploads.toBlob(upload, owner);
            FileBytes bytes = new BlobBytes(blobs, original, queued.fileName(), upload);
            return run.convert(bytes, original, instructions, phase, cancellation);
        };
        run(queued, reading, push.<Saving>map(this::pushed).orElseGet(() -> personal(queued, instructions)));
        // What was pushed stays until it expires: its sender may ask once more how much has come.
        if (push.isEmpty() && store.isDone(id, upload)) {
            uploads.delete(upload, owner);
        }
    }

    /** The same for a table that comes from elsewhere. */
    void run(Import queued, ImportInstructions instructions, Reading reading) {
        run(queued, reading, personal(queued, instructions));
    }

    private void run(Import queued, Reading reading, Saving saving) {
        ImportId id = queued.id();
        try {
            work(queued, reading, saving);
        } catch (ProblemException e) {
            fail(id, ImportFailure.of(e));
        } catch (IOException | RuntimeException e) {
            String traceId = UUID.randomUUID().toString();
            LOG.error("Import {} failed (trace {})", id.value(), traceId, e);
            ProblemException told = IngestProblem.FAILED.because();
            fail(id, new ImportFailure(told.problem().key(), String.valueOf(told.getMessage()), Map.of(), traceId));
        }
        changes.tell(id);
    }

    /** The rights are those at that moment, not as they were when it was queued. */
    private Saving personal(Import queued, ImportInstructions instructions) {
        return table -> run.save(users.get(queued.startedBy()), instructions, table);
    }

    private Saving pushed(Push push) {
        return table -> datasets.addPushedVersion(push.application(), push.owner(), push.dataset(), table.version());
    }

    private void work(Import queued, Reading reading, Saving saving) throws IOException {
        ImportRun.Table table = reading.read(phase -> enter(queued.id(), phase));
        requireAnyRow(table);
        enter(queued.id(), ImportPhase.SAVING);
        transactions.executeWithoutResult(status -> {
            Version version = saving.save(table);
            if (!store.succeed(queued.id(), version, table, clock.instant())) {
                status.setRollbackOnly();
            }
        });
    }

    /** An empty version in place of the one before would lose it all, and nobody may be watching. */
    private static void requireAnyRow(ImportRun.Table table) {
        CsvImported imported = table.imported();
        if (imported.table().rows() == 0 && imported.rowsRejected() > 0) {
            Map<String, Object> facts = new TreeMap<>(Map.of("rows", imported.rowsRead(), "file", table.fileName()));
            imported.firstRejects().stream().findFirst().ifPresent(first -> {
                facts.put("line", first.line());
                facts.put("column", Objects.requireNonNullElse(first.column(), "–"));
                facts.put("raw", Objects.requireNonNullElse(first.raw(), "–"));
            });
            throw IngestProblem.ALL_REJECTED.because(facts);
        }
    }

    private void enter(ImportId id, ImportPhase phase) {
        if (!store.run(id, phase)) {
            throw IngestProblem.ENDED_ALREADY.because();
        }
        changes.tell(id);
    }

    /** Nothing changes where it was cancelled before. */
    private void fail(ImportId id, ImportFailure failure) {
        store.end(id, ImportState.FAILED, failure, clock.instant());
    }
}
