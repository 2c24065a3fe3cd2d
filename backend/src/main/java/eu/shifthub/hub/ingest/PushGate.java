package eu.shifthub.hub.ingest;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.storage.UploadGate;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets applications upload what they may push, and nothing else; of people it asks nothing. */
@Component
class PushGate implements UploadGate {
    private final PushStore store;
    private final Pushes pushes;
    private final Access access;
    private final Viewers viewers;
    private final Clock clock;

    PushGate(PushStore store, Pushes pushes, Access access, Viewers viewers, Clock clock) {
        this.store = store;
        this.pushes = pushes;
        this.access = access;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    public void requireMayBegin(Map<String, String> metadata) {
        if (isMachine()) {
            wanted(metadata);
        }
    }

    @Override
    public void begun(String upload, Map<String, String> metadata) {
        if (viewers.current() instanceof Viewer.App app) {
            store.insert(
                    new Push(upload, app.id(), app.owner(), new DatasetId(wanted(metadata)), clock.instant(), null));
        }
    }

    /** A token that was revoked meanwhile is nobody's any more. */
    @Override
    public void requireMayGoOn(String upload) {
        Optional<Push> push = store.find(upload);
        if (push.isPresent() ? !mayPush(push.get()) : isMachine()) {
            throw IngestProblem.PUSH_NOT_ALLOWED.because();
        }
    }

    private boolean mayPush(Push push) {
        return viewers.current() instanceof Viewer.App app
                && app.id().equals(push.application())
                && access.mayPush(app, push.dataset().value());
    }

    @Override
    public void whole(String upload) {
        store.find(upload).ifPresent(pushes::begin);
    }

    private boolean isMachine() {
        return viewers.current().app() != null;
    }

    private UUID wanted(Map<String, String> metadata) {
        String named = metadata.getOrDefault("dataset", "");
        if (!named.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw IngestProblem.PUSH_WHERE.because();
        }
        UUID dataset = UUID.fromString(named);
        if (!access.mayPush(viewers.current(), dataset)) {
            throw IngestProblem.PUSH_NOT_ALLOWED.because();
        }
        return dataset;
    }
}
