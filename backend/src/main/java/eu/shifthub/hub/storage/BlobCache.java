package eu.shifthub.hub.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The folder as a cache: when its files take more than they may, those go that were not used for longest. When a file
 * was used last is its time of modification, which outlives the hub.
 */
final class BlobCache {
    private final BlobFolder folder;
    private final long limit;
    private final Duration keep;
    private final Clock clock;
    /** More than fits until it was counted. */
    private final AtomicLong held = new AtomicLong(Long.MAX_VALUE / 2);

    private final AtomicBoolean shrinking = new AtomicBoolean();

    BlobCache(BlobFolder folder, long limit, Duration keep, Clock clock) {
        this.folder = folder;
        this.limit = limit;
        this.keep = keep;
        this.clock = clock;
    }

    /** What makes sure that a blob is safe elsewhere before its copy goes. */
    interface Safe {
        void put(String sha256, Path file) throws IOException;
    }

    private record Copy(Path file, long size, Instant used) {}

    Path file(String sha256) {
        return folder.path(sha256);
    }

    /** Marks a blob as in use for a while; false where there is no copy of it. */
    synchronized boolean use(String sha256) {
        try {
            Files.setLastModifiedTime(folder.path(sha256), FileTime.from(clock.instant()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a copy; refuses bytes that are not those of the name. */
    Blob write(InputStream bytes, String sha256) throws IOException {
        Blob blob = folder.write(bytes);
        if (!blob.sha256().equals(sha256)) {
            throw StorageProblem.BLOB_DAMAGED.because(Map.of("sha256", sha256));
        }
        return blob;
    }

    synchronized void forget(String sha256) {
        folder.remove(sha256);
    }

    void added(long bytes) {
        held.addAndGet(bytes);
    }

    /** Removes copies until the rest fits, but none that was used lately or that a worker reads. */
    void shrink(Safe safe) throws IOException {
        if (held.get() <= limit || !shrinking.compareAndSet(false, true)) {
            return;
        }
        try {
            List<Copy> copies = copies();
            long total = copies.stream().mapToLong(Copy::size).sum();
            for (Copy copy : copies) {
                if (total > limit && isIdle(copy.file())) {
                    safe.put(copy.file().getFileName().toString(), copy.file());
                    total -= remove(copy);
                }
            }
            held.set(total);
        } finally {
            shrinking.set(false);
        }
    }

    private synchronized long remove(Copy copy) throws IOException {
        return isIdle(copy.file()) && Files.deleteIfExists(copy.file()) ? copy.size() : 0;
    }

    /** A worker that reads a file holds another name of it: its removal would not even make room. */
    private boolean isIdle(Path file) throws IOException {
        Instant used = Files.getLastModifiedTime(file).toInstant();
        return used.isBefore(clock.instant().minus(keep))
                && Integer.valueOf(1).equals(Files.getAttribute(file, "unix:nlink"));
    }

    /** The least recently used first. */
    private List<Copy> copies() throws IOException {
        List<Copy> copies = new ArrayList<>();
        for (Path file : folder.files()) {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            copies.add(new Copy(file, facts.size(), facts.lastModifiedTime().toInstant()));
        }
        copies.sort(Comparator.comparing(Copy::used));
        return copies;
    }
}
