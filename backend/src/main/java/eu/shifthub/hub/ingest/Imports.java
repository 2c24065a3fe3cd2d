package eu.shifthub.hub.ingest;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvReject;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import eu.shifthub.hub.storage.Upload;
import eu.shifthub.hub.storage.Uploads;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files on their way to become versions of datasets. */
@Component
public class Imports {
    private final ImportStore store;
    private final ImportQueue queue;
    private final ImportWork work;
    private final ImportRun run;
    private final RowsRun rowsRun;
    private final FilesRun filesRun;
    private final FileOpener opener;
    private final FileGuess guess;
    private final Uploads uploads;
    private final Blobs blobs;
    private final Datasets datasets;
    private final Access access;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Imports(
            ImportStore store,
            ImportQueue queue,
            ImportWork work,
            ImportRun run,
            RowsRun rowsRun,
            FilesRun filesRun,
            FileOpener opener,
            FileGuess guess,
            Uploads uploads,
            Blobs blobs,
            Datasets datasets,
            Access access,
            TransactionTemplate transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.queue = queue;
        this.work = work;
        this.run = run;
        this.rowsRun = rowsRun;
        this.filesRun = filesRun;
        this.opener = opener;
        this.guess = guess;
        this.uploads = uploads;
        this.blobs = blobs;
        this.datasets = datasets;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    /** Guesses at one part of one of the person's uploads; at the largest where none is named. */
    ImportPreview preview(Viewer.Person by, String upload, ImportOptions options, @Nullable String part) {
        Upload found = uploads.get(upload, ownerOf(by));
        FileBytes bytes = new UploadBytes(uploads, found, ownerOf(by));
        try (OpenedFile opened = opener.open(bytes, options, part, false, new Cancellation())) {
            return guess.preview(opened, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Queues imports of one of the person's uploads, one a part; rights and texts are checked now and again when each is
     * saved. What failed and is tried again joins the series of the parts that did not.
     */
    List<Import> start(Viewer.Person by, String upload, List<ImportInstructions> wanted) {
        Upload found = uploads.get(upload, ownerOf(by));
        queue.requireRoom(wanted.size());
        List<ImportInstructions> parts =
                wanted.stream().map(part -> again(found.id(), part)).toList();
        List<Import> queued = parts.stream()
                .map(part -> queued(by, new ImportId(Ids.next()), found.id(), found.name(), found.size(), part))
                .toList();
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < queued.size(); i++) {
                enlist(by, queued.get(i), parts.get(i));
            }
        });
        queued.forEach(one -> queue.add(one.id()));
        return queued;
    }

    private ImportInstructions again(String upload, ImportInstructions part) {
        return part.newDataset() == null
                ? part
                : store.findSeries(upload, part.newDataset().workspace())
                        .map(part::in)
                        .orElse(part);
    }

    Import start(Viewer.Person by, String upload, ImportInstructions instructions) {
        return start(by, upload, List.of(instructions)).getFirst();
    }

    /**
     * Imports a file that a source has fetched, in the caller's thread, to its end; for editors of the workspace it goes
     * into. What goes wrong with the file is the import's failure; only rights and wrong texts are thrown.
     *
     * @param id chosen by who asks, and kept before, so that after a crash {@link #find} tells whether it was done
     */
    public Import importBlob(
            Viewer.Person by,
            ImportId id,
            Blob original,
            String fileName,
            ImportInstructions instructions,
            Consumer<ImportPhase> phase,
            Cancellation cancellation) {
        return importFile(by, id, new KnownFile(original, fileName, false), instructions, phase, cancellation);
    }

    /** The same, telling what is known of how it came. */
    public Import importFile(
            Viewer.Person by,
            ImportId id,
            KnownFile file,
            ImportInstructions instructions,
            Consumer<ImportPhase> phase,
            Cancellation cancellation) {
        Import queued = queued(by, id, null, file.name(), file.blob().size(), instructions);
        return importNow(
                by,
                queued,
                instructions,
                cancellation,
                entered -> run.convert(file.blob(), file.name(), instructions, phase.andThen(entered), cancellation)
                        .noting(file.unmeasured() ? List.of(ReadPart.Note.unmeasured(file.name())) : List.of()));
    }

    /**
     * The same for an archive of files that make one table: each has the columns of the first, by their names. Rejects
     * name their file.
     */
    public Import importFiles(
            Viewer.Person by,
            ImportId id,
            Blob archive,
            String name,
            ImportInstructions instructions,
            Consumer<ImportPhase> phase,
            Cancellation cancellation) {
        Import queued = queued(by, id, null, name, archive.size(), instructions);
        return importNow(
                by,
                queued,
                instructions,
                cancellation,
                entered -> filesRun.convert(archive, name, instructions, phase.andThen(entered), cancellation));
    }

    /**
     * The same for rows of known types; of the instructions, what becomes of them, null markers, rejects and schema
     * changes count.
     *
     * @param append whether the new version is the rows of the one before and these after them; its columns must be the
     *     same. Rows read and stored are then those that are new
     */
    public Import importRows(
            Viewer.Person by,
            ImportId id,
            KnownRows rows,
            ImportInstructions instructions,
            boolean append,
            Consumer<ImportPhase> phase,
            Cancellation cancellation) {
        Import queued = queued(by, id, null, rows.name(), rows.csv().size(), instructions);
        return importNow(
                by,
                queued,
                instructions,
                cancellation,
                entered -> rowsRun.convert(rows, instructions, append, phase.andThen(entered), cancellation));
    }

    private Import importNow(
            Viewer.Person by,
            Import queued,
            ImportInstructions instructions,
            Cancellation cancellation,
            ImportWork.Reading reading) {
        enlist(by, queued, instructions);
        queue.runHere(queued.id(), cancellation, () -> work.run(queued, instructions, reading));
        return store.find(queued.id()).orElseThrow();
    }

    private void enlist(Viewer.Person by, Import queued, ImportInstructions instructions) {
        transactions.executeWithoutResult(status -> {
            store.insert(queued, instructions);
            events.publishEvent(new ImportStarted(
                    Ids.next(), queued.createdAt(), by.actor(), null, queued.id(), queued.workspace()));
        });
    }

    /** For rooms that have judged already. */
    public Optional<Import> find(ImportId id) {
        return store.find(id);
    }

    /** For rooms that judge themselves. */
    public Map<ImportId, Import> byIds(Collection<ImportId> ids) {
        return store.byIds(ids);
    }

    /** For members of the workspace it goes into; rejects show what is in the file. */
    Import get(Viewer viewer, ImportId id) {
        return store.find(id)
                .filter(found ->
                        access.findMemberRole(viewer, found.workspace().value()).isPresent())
                .orElseThrow(IngestProblem.IMPORT_UNKNOWN::because);
    }

    Import cancel(Viewer.Person by, ImportId id) {
        Import found = get(by, id);
        access.requireMember(by, found.workspace().value(), MemberRole.EDITOR);
        if (!queue.cancel(id)) {
            throw IngestProblem.ENDED_ALREADY.because();
        }
        return get(by, id);
    }

    /** Imports a file at once, for what the hub brings along itself. Rejected rows are a failure. */
    public Version importFile(Viewer.Person by, InputStream file, String fileName, NewDataset wanted) {
        ImportInstructions instructions = ImportInstructions.guessed(wanted);
        Blob original = blobs.write(file);
        try {
            ImportRun.Table table = run.convert(original, fileName, instructions, phase -> {}, new Cancellation());
            if (table.imported().rowsRejected() > 0) {
                CsvReject first = table.imported().firstRejects().getFirst();
                throw new IllegalStateException(fileName + ", line " + first.line() + ": "
                        + first.reason().words());
            }
            return Objects.requireNonNull(transactions.execute(status -> run.save(by, instructions, table)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Import queued(
            Viewer.Person by,
            ImportId id,
            @Nullable String upload,
            String fileName,
            long size,
            ImportInstructions instructions) {
        WorkspaceId workspace;
        String title;
        if (instructions.newDataset() == null) {
            Dataset dataset = datasets.get(by, Objects.requireNonNull(instructions.dataset()));
            access.requireEdit(by, dataset.id().value());
            workspace = dataset.workspace();
            title = dataset.title();
        } else {
            workspace = instructions.newDataset().workspace();
            title = datasets.check(by, instructions.newDataset()).title();
        }
        return Import.queued(
                id, workspace, title, upload, fileName, instructions.part(), size, by.id(), clock.instant());
    }

    private static String ownerOf(Viewer.Person by) {
        return ownerOf(by.id());
    }

    /** The name under which {@code storage} knows who sent an upload. */
    static String ownerOf(UserId user) {
        return user.value().toString();
    }
}
