package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import eu.shifthub.hub.storage.Uploads;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
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
    private final Users users;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportWork(
            ImportStore store,
            ImportRun run,
            ImportChanges changes,
            Uploads uploads,
            Blobs blobs,
            Users users,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.run = run;
        this.changes = changes;
        this.uploads = uploads;
        this.blobs = blobs;
        this.users = users;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How an import comes by its table; the slow part. */
    interface Reading {
        ImportRun.Table read(Consumer<ImportPhase> phase) throws IOException;
    }

    /** Imports an upload. Never throws: whatever goes wrong is the import's failure. */
    void run(ImportId id, Cancellation cancellation) {
        Import queued = store.find(id).orElseThrow();
        ImportInstructions instructions = store.instructions(id);
        String upload = Objects.requireNonNull(queued.upload());
        String owner = Imports.ownerOf(queued.startedBy());
        run(queued, instructions, phase -> {
            phase.accept(ImportPhase.STORING);
            Blob original = uploads.toBlob(upload, owner);
            FileBytes bytes = new BlobBytes(blobs, original, queued.fileName(), upload);
            return run.convert(bytes, original, instructions, phase, cancellation);
        });
        if (store.isDone(id, upload)) {
            uploads.delete(upload, owner);
        }
    }

    /** The same for a table that comes from elsewhere. */
    void run(Import queued, ImportInstructions instructions, Reading reading) {
        ImportId id = queued.id();
        try {
            work(queued, instructions, reading);
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

    private void work(Import queued, ImportInstructions instructions, Reading reading) throws IOException {
        ImportRun.Table table = reading.read(phase -> enter(queued.id(), phase));
        enter(queued.id(), ImportPhase.SAVING);
        // The rights of the person as they are now, not as they were when it was queued.
        Viewer.Person by = users.get(queued.startedBy());
        transactions.executeWithoutResult(status -> {
            Version version = run.save(by, instructions, table);
            if (!store.succeed(queued.id(), version, table, clock.instant())) {
                status.setRollbackOnly();
            }
        });
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
