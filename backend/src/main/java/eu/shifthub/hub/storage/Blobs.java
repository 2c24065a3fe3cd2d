package eu.shifthub.hub.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bytes under the SHA-256 of what was written. The same bytes are kept once; what is stored never changes.
 *
 * <p>Errors are {@link StorageProblem}s. After a failure, or a kill in the middle, a blob is either whole or absent.
 */
@Component
public class Blobs {
    private final BlobFolder folder;
    private final BlobPlace place;
    private final BlobStore store;
    private final Clock clock;

    Blobs(BlobFolder folder, BlobPlace place, BlobStore store, Clock clock) {
        this.folder = folder;
        this.place = place;
        this.store = store;
        this.clock = clock;
    }

    /** Stores a stream to its end; the caller closes it. */
    public Blob write(InputStream bytes) {
        try {
            return folder.write(bytes, this::know);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes over a file that lies in a {@link #workFolder}. Afterwards the file is no longer there. */
    public Blob adopt(Path file) {
        try {
            return folder.adopt(file, this::know);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file that is never written again; it stays where it is. */
    Blob link(Path file, @Nullable String sha256) {
        try {
            return folder.link(file, sha256, this::know);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Blob> find(String sha256) {
        return store.find(sha256);
    }

    /** For reading only, to be opened or linked soon: where blobs are in a bucket, this is the cache's copy. */
    public Path path(String sha256) {
        return place.path(sha256);
    }

    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder for a room's files that are not blobs yet, on the blobs' own disk; emptied whenever the hub starts. */
    public Path workFolder(String room) {
        return folder.workFolder(room);
    }

    /** Refuses when so many bytes more would not leave the configured reserve free. */
    public void requireSpace(long bytes) {
        folder.requireSpace(bytes);
    }

    private void know(Blob blob) {
        place.keep(blob);
        store.insert(blob, clock.instant());
    }
}
