package eu.shifthub.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import me.desair.tus.server.exception.UploadAlreadyLockedException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.UuidUploadIdFactory;
import org.junit.jupiter.api.Test;

class UploadLocksTest {
    private static final String ID = "8f2c4f6e-0d6b-4b6d-9d5a-3d0f2d0f9c11";
    private static final String OTHER = "0b1f2f5e-77ab-4d57-8a1a-2f9a3c4b5d66";
    private static final Executor ELSEWHERE = work -> Thread.ofVirtual().start(work);

    @Test
    void letsThoseWaitWhoComeWhileItIsTaken() throws Exception {
        UploadLocks locks = locks(Duration.ofMinutes(1));
        UploadLock first = lock(locks, ID);
        CompletableFuture<UploadLock> second = elsewhere(locks);

        assertThat(locks.isLocked(new UploadId(ID))).isTrue();
        assertThat(second).isNotDone();
        first.release();

        assertThat(second.get(1, TimeUnit.MINUTES).getUploadUri()).endsWith(ID);
    }

    @Test
    void refusesOnceTheyHaveWaited() throws Exception {
        UploadLocks locks = locks(Duration.ofMillis(1));
        try (UploadLock taken = lock(locks, ID)) {
            assertThat(taken.getUploadUri()).endsWith(ID);
            assertThatThrownBy(() -> elsewhere(locks).get(1, TimeUnit.MINUTES))
                    .hasRootCauseInstanceOf(UploadAlreadyLockedException.class);
        }
        assertThat(locks.isLocked(new UploadId(ID))).isFalse();
    }

    @Test
    void keepsUploadsApart() throws Exception {
        UploadLocks locks = locks(Duration.ofMinutes(1));
        try (UploadLock one = lock(locks, ID);
                UploadLock other = lock(locks, OTHER)) {
            assertThat(one.getUploadUri()).isNotEqualTo(other.getUploadUri());
        }
    }

    @Test
    void knowsWhatIsNoUpload() throws Exception {
        assertThat(locks(Duration.ofMinutes(1)).lockUploadByUri("/uploads")).isNull();
    }

    private static UploadLocks locks(Duration patience) {
        UuidUploadIdFactory ids = new UuidUploadIdFactory();
        ids.setUploadUri("/uploads");
        UploadLocks locks = new UploadLocks(patience);
        locks.setIdFactory(ids);
        return locks;
    }

    private static UploadLock lock(UploadLocks locks, String id) throws UploadAlreadyLockedException {
        return Objects.requireNonNull(locks.lockUploadByUri("/uploads/" + id));
    }

    private static CompletableFuture<UploadLock> elsewhere(UploadLocks locks) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return lock(locks, ID);
                    } catch (UploadAlreadyLockedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                ELSEWHERE);
    }
}
