package eu.shifthub.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@StorageTest
class BlobSweepTest {
    private final Blobs blobs;
    private final BlobFolder folder;
    private final BlobPlace place;
    private final BlobStore store;
    private final StorageProperties properties;
    private final NamedInTest named;
    private final DSLContext sql;

    BlobSweepTest(
            Blobs blobs,
            BlobFolder folder,
            BlobPlace place,
            BlobStore store,
            StorageProperties properties,
            NamedInTest named,
            DSLContext sql) {
        this.blobs = blobs;
        this.folder = folder;
        this.place = place;
        this.store = store;
        this.properties = properties;
        this.named = named;
        this.sql = sql;
    }

    private Blob store(String text) {
        return blobs.write(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Blob storeAny() {
        return store(UUID.randomUUID().toString());
    }

    private void sweepAfter(Duration time) throws IOException {
        new BlobSweep(folder, place, store, properties, Clock.offset(Clock.systemUTC(), time)).sweep();
    }

    @Test
    void removesWhatNothingNamesAfterAWhile() throws IOException {
        Blob orphan = storeAny();
        Blob kept = storeAny();
        named.name(kept.sha256());

        sweepAfter(Duration.ZERO);
        sweepAfter(Duration.ofHours(23));
        assertThat(blobs.path(orphan.sha256())).exists();

        sweepAfter(Duration.ofHours(25));
        assertThat(blobs.find(orphan.sha256())).isEmpty();
        assertThatThrownBy(() -> blobs.path(orphan.sha256())).hasMessageContaining("missing");
        assertThat(blobs.find(kept.sha256())).contains(kept);
        assertThat(blobs.path(kept.sha256())).exists();
    }

    @Test
    void beginsAnewWhenTheSameBytesAreStoredOrNamedAgain() throws IOException {
        String text = UUID.randomUUID().toString();
        Blob again = store(text);
        Blob forgotten = storeAny();
        sweepAfter(Duration.ZERO);

        store(text);
        named.name(forgotten.sha256());
        sweepAfter(Duration.ofHours(25));

        assertThat(blobs.path(again.sha256())).exists();
        assertThat(blobs.path(forgotten.sha256())).exists();
    }

    /** What a hub that was killed had moved in already and not written down yet. */
    @Test
    void findsFilesThatNobodyWroteDown() throws IOException {
        Blob lost = storeAny();
        Path file = blobs.path(lost.sha256());
        sql.execute("delete from storage.blob where sha256 = ?", lost.sha256());

        sweepAfter(Duration.ZERO);
        assertThat(Files.exists(file)).isTrue();
        sweepAfter(Duration.ofHours(25));
        assertThat(Files.exists(file)).isFalse();
    }
}
