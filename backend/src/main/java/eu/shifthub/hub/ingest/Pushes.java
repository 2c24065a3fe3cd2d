package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.storage.Upload;
import eu.shifthub.hub.storage.Uploads;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What applications push: each whole file becomes one import, after a stop of the hub too. */
@Component
class Pushes {
    private static final Logger LOG = LoggerFactory.getLogger(Pushes.class);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final PushStore store;
    private final ImportStore imports;
    private final ImportQueue queue;
    private final Uploads uploads;
    private final Datasets datasets;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pushes(
            PushStore store,
            ImportStore imports,
            ImportQueue queue,
            Uploads uploads,
            Datasets datasets,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.imports = imports;
        this.queue = queue;
        this.uploads = uploads;
        this.datasets = datasets;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What became of a push, as far as it is known. */
    record Outcome(Push push, boolean whole, Optional<Import> result) {}

    /** For the application that has sent it. */
    Outcome get(Viewer viewer, String upload) {
        Push push = store.find(upload)
                .filter(found -> viewer instanceof Viewer.App app && app.id().equals(found.application()))
                .orElseThrow(IngestProblem.PUSH_UNKNOWN::because);
        Optional<Import> result = Optional.ofNullable(push.importId()).flatMap(imports::find);
        boolean whole =
                result.isPresent() || uploads.find(upload, push.sender()).isPresent();
        return new Outcome(push, whole, result);
    }

    /** Those that waited for room, or that a stop of the hub has interrupted. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    void beginWaiting() {
        store.open(clock.instant().minus(REMEMBERED)).forEach(this::begin);
    }

    /** Never throws: what cannot begin now is tried again. */
    void begin(Push push) {
        try {
            uploads.find(push.upload(), push.sender()).ifPresent(upload -> begin(push, upload));
        } catch (ProblemException e) {
            LOG.info("The push {} waits: {}", push.upload(), e.getMessage());
        }
    }

    private void begin(Push push, Upload upload) {
        queue.requireRoom(1);
        Dataset dataset = datasets.get(push.dataset());
        Import queued = Import.queued(
                new ImportId(Ids.next()),
                dataset.workspace(),
                dataset.title(),
                upload.id(),
                upload.name(),
                null,
                upload.size(),
                push.owner(),
                clock.instant());
        Boolean begun = transactions.execute(_ -> enlist(push, queued));
        if (Boolean.TRUE.equals(begun)) {
            queue.add(queued.id());
        }
    }

    private boolean enlist(Push push, Import queued) {
        imports.insert(queued, instructions(push));
        if (!store.becomes(push, queued.id())) {
            throw IngestProblem.ENDED_ALREADY.because();
        }
        events.publishEvent(new ImportStarted(
                Ids.next(),
                queued.createdAt(),
                push.owner().value(),
                push.application(),
                queued.id(),
                queued.workspace()));
        return true;
    }

    /** As the last import into the dataset was told, but for the columns: they are those of the version before. */
    private ImportInstructions instructions(Push push) {
        Optional<ImportInstructions> last = imports.lastInstructions(push.dataset());
        return ImportInstructions.asBefore(
                push.dataset(),
                last.map(ImportInstructions::nullMarkers).orElse(List.of()),
                last.map(ImportInstructions::onReject).orElse(CsvImport.OnReject.REJECT_ROWS));
    }
}
