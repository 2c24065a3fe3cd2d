package eu.shifthub.hub.storage;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import me.desair.tus.server.exception.UploadAlreadyLockedException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.UploadLockingService;
import org.jspecify.annotations.Nullable;

/**
 * A lock of its own for each upload. Who finds it taken waits: a preview, an import of another part, the sender who asks
 * how much has come, each has it for a moment only. Whoever still sends bytes keeps the others out once they have waited.
 */
final class UploadLocks implements UploadLockingService {
    private final Duration patience;
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();
    private @Nullable UploadIdFactory ids;

    UploadLocks(Duration patience) {
        this.patience = patience;
    }

    /** One upload's lock, for as long as anybody has it or waits for it. */
    private static final class Turn extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        private int users;
    }

    @Override
    public @Nullable UploadLock lockUploadByUri(String uri) throws UploadAlreadyLockedException {
        UploadId upload = ids == null ? null : ids.readUploadId(uri);
        if (upload == null) {
            return null; // An address that is no upload's, as the library has it.
        }
        String id = upload.toString();
        Turn turn = turns.compute(id, (same, known) -> used(known == null ? new Turn() : known, 1));
        boolean taken = false;
        try {
            taken = turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!taken) {
                leave(id);
            }
        }
        if (!taken) {
            throw new UploadAlreadyLockedException("The upload " + id + " is in use");
        }
        return new Held(uri, id, turn);
    }

    private static Turn used(Turn turn, int more) {
        turn.users += more;
        return turn;
    }

    private void leave(String id) {
        turns.computeIfPresent(id, (same, turn) -> used(turn, -1).users == 0 ? null : turn);
    }

    private final class Held implements UploadLock {
        private final String uri;
        private final String id;
        private final Turn turn;
        private boolean released;

        Held(String uri, String id, Turn turn) {
            this.uri = uri;
            this.id = id;
            this.turn = turn;
        }

        @Override
        public String getUploadUri() {
            return uri;
        }

        @Override
        public void release() {
            if (!released) {
                released = true;
                turn.unlock();
                leave(id);
            }
        }

        @Override
        public void close() {
            release();
        }
    }

    @Override
    public boolean isLocked(UploadId id) {
        Turn turn = turns.get(id.toString());
        return turn != null && turn.isLocked();
    }

    /** None outlives its holder. */
    @Override
    public void cleanupStaleLocks() {
        // Nothing lies on the disk.
    }

    @Override
    public void setIdFactory(UploadIdFactory factory) {
        ids = factory;
    }
}
