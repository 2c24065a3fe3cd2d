package eu.shifthub.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class BlobFolderTest {
    @TempDir
    private Path folder;

    private BlobFolder open(DataSize reserve) {
        return new BlobFolder(new StorageProperties(
                folder,
                reserve,
                new StorageProperties.Uploads(DataSize.ofGigabytes(20), Duration.ofDays(2), Duration.ofMinutes(15)),
                new StorageProperties.Sweep(Duration.ofHours(1), Duration.ofDays(1))));
    }

    @Test
    void keepsTheSameBytesOnceAndReadOnly() throws IOException {
        BlobFolder blobs = open(DataSize.ofBytes(0));
        Blob blob = blobs.write(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        Path file = Files.write(blobs.workFolder("x").resolve("y"), new byte[] {1, 2, 3});

        assertThat(blobs.adopt(file, _ -> {})).isEqualTo(blob).isEqualTo(new Blob(blob.sha256(), 3));
        assertThat(file).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(blobs.path(blob.sha256()))))
                .doesNotContain("w");
        assertThat(files("blobs")).isEqualTo(1);
    }

    @Test
    void refusesToGoUnderTheReserve() {
        BlobFolder blobs = open(DataSize.ofTerabytes(8000));

        assertThatThrownBy(() -> blobs.write(new ByteArrayInputStream(new byte[1])))
                .hasMessageContaining("nearly full");
    }

    @Test
    void leavesNothingOfAStreamThatBreaks() throws IOException {
        BlobFolder blobs = open(DataSize.ofBytes(0));
        InputStream broken = new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (left-- > 0) {
                    return 1;
                }
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> blobs.write(broken)).hasMessage("gone");
        assertThat(files("work")).isZero();
        assertThat(files("blobs")).isZero();
    }

    @Test
    void sweepsWhatAKilledHubLeftBehind() throws IOException {
        Files.createDirectories(folder.resolve("work/engine"));
        Files.writeString(folder.resolve("work/engine/half"), "half");

        open(DataSize.ofBytes(0));

        assertThat(files("work")).isZero();
    }

    @Test
    void knowsNoNameButAHash() {
        assertThatThrownBy(() -> open(DataSize.ofBytes(0)).path("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long files(String part) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(part))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
