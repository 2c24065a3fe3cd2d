package eu.shifthub.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.db.blob.BlobBucket;
import eu.shifthub.db.blob.BucketSettings;
import eu.shifthub.db.testkit.S3Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

@TestInstance(Lifecycle.PER_CLASS)
class BucketPlaceTest {
    private static final int LIMIT = 2500;

    private final S3Server server = S3Server.start();
    private final List<BucketPlace> opened = new ArrayList<>();
    private String name = "";
    private Path objects = Path.of("");

    @BeforeEach
    void makeBucket(TestInfo test) throws IOException {
        name = "b" + Math.abs(test.getDisplayName().hashCode());
        objects = server.bucket(name);
    }

    @AfterEach
    void closePlaces() {
        opened.forEach(BucketPlace::close);
        opened.clear();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private BlobFolder folder(Path root) {
        return new BlobFolder(new StorageProperties(
                root,
                DataSize.ofBytes(0),
                new StorageProperties.Uploads(DataSize.ofGigabytes(20), Duration.ofDays(2), Duration.ofMinutes(15)),
                new StorageProperties.Sweep(Duration.ofHours(1), Duration.ofDays(1))));
    }

    private BucketPlace place(BlobFolder folder) {
        BucketPlace place = new BucketPlace(
                BlobBucket.open(new BucketSettings(
                        server.endpoint(), "us-east-1", name, "", true, S3Server.ACCESS_KEY, S3Server.SECRET_KEY)),
                new BlobCache(folder, LIMIT, Duration.ofHours(1), Clock.systemUTC()));
        opened.add(place);
        return place;
    }

    private static Blob write(BlobFolder folder, int fill) throws IOException {
        byte[] bytes = new byte[1000];
        java.util.Arrays.fill(bytes, (byte) fill);
        return folder.write(new ByteArrayInputStream(bytes));
    }

    private static void unusedFor(Duration time, Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(time)));
    }

    private Path object(Blob blob) {
        return objects.resolve("blobs").resolve(blob.sha256());
    }

    @Test
    void keepsABlobInTheBucketAndFetchesItIntoAnotherFolder(@TempDir Path one, @TempDir Path two) throws IOException {
        BlobFolder here = folder(one);
        Blob blob = write(here, 1);
        place(here).keep(blob);

        Path copy = place(folder(two)).path(blob.sha256());

        assertThat(copy).startsWith(two).hasSize(1000).hasSameBinaryContentAs(object(blob));
    }

    @Test
    void removesTheCopyThatWasUnusedForLongestWhenTheyTakeTooMuch(@TempDir Path root) throws IOException {
        BlobFolder folder = folder(root);
        BucketPlace place = place(folder);
        Blob oldest = write(folder, 1);
        place.keep(oldest);
        Blob used = write(folder, 2);
        place.keep(used);
        unusedFor(Duration.ofHours(5), place.path(oldest.sha256()));
        unusedFor(Duration.ofHours(4), place.path(used.sha256()));
        place.path(used.sha256());

        place.keep(write(folder, 3));

        assertThat(folder.path(oldest.sha256())).doesNotExist();
        assertThat(folder.path(used.sha256())).exists();
        assertThat(place.path(oldest.sha256())).hasSize(1000);
    }

    @Test
    void removesNoCopyThatAWorkerReads(@TempDir Path root) throws IOException {
        BlobFolder folder = folder(root);
        BucketPlace place = place(folder);
        Blob read = write(folder, 1);
        place.keep(read);
        unusedFor(Duration.ofHours(5), folder.path(read.sha256()));
        Files.createLink(folder.workFolder("worker").resolve("table"), folder.path(read.sha256()));

        place.keep(write(folder, 2));
        place.keep(write(folder, 3));

        assertThat(folder.path(read.sha256())).exists();
    }

    @Test
    void bringsIntoTheBucketWhatLayInTheFolderAloneBeforeItGoes(@TempDir Path root) throws IOException {
        BlobFolder folder = folder(root);
        Blob before = write(folder, 1);
        unusedFor(Duration.ofDays(5), folder.path(before.sha256()));
        BucketPlace place = place(folder);

        place.keep(write(folder, 2));
        place.keep(write(folder, 3));

        assertThat(folder.path(before.sha256())).doesNotExist();
        assertThat(object(before)).hasSize(1000);
    }

    @Test
    void refusesBytesThatAreNotThoseOfTheName(@TempDir Path one, @TempDir Path two) throws IOException {
        BlobFolder here = folder(one);
        Blob blob = write(here, 1);
        place(here).keep(blob);
        Files.write(object(blob), new byte[1000]);
        BucketPlace place = place(folder(two));

        assertThatThrownBy(() -> place.path(blob.sha256())).hasMessageContaining("not what was written");
        assertThatThrownBy(() -> place.path("0".repeat(64))).hasMessageContaining("missing");
    }

    @Test
    void tellsInTheHealthWhetherTheBucketAnswers(@TempDir Path root) throws IOException {
        BucketPlace place = place(folder(root));
        assertThat(new StorageHealthIndicator(place).health().getStatus()).isEqualTo(Status.UP);

        Files.delete(objects);
        assertThat(new StorageHealthIndicator(place).health().getStatus()).isEqualTo(Status.DOWN);
    }
}
