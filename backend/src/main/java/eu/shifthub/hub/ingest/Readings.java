package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.reader.ReadRequest;
import eu.shifthub.hub.reader.Readers;
import eu.shifthub.hub.reader.Reading;
import eu.shifthub.hub.storage.Blobs;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Files that were read into parts, kept for a while: a preview, its corrections and the import of each of its parts read
 * the same file, which may take long to read.
 */
@Component
class Readings {
    private final Readers readers;
    private final Blobs blobs;
    private final IngestProperties properties;
    private final Clock clock;
    private final Map<Key, Entry> entries = new HashMap<>();

    Readings(Readers readers, Blobs blobs, IngestProperties properties, Clock clock) {
        this.readers = readers;
        this.blobs = blobs;
        this.properties = properties;
        this.clock = clock;
    }

    /** What makes two readings the same. */
    private record Key(String file, ReadRequest request) {}

    /** One reading and who uses it. */
    private static final class Entry {
        private @Nullable Reading reading;
        private int users;
        private Instant lastUsed = Instant.EPOCH;

        synchronized Reading read(Supplier<Reading> read) {
            if (reading == null) {
                reading = read.get();
            }
            return reading;
        }

        synchronized void close() {
            if (reading != null) {
                reading.close();
            }
        }
    }

    /** A reading in use; closing it gives it back. */
    final class Lease implements AutoCloseable {
        private final Entry entry;

        private Lease(Entry entry) {
            this.entry = entry;
        }

        Reading reading() {
            return Objects.requireNonNull(entry.reading);
        }

        @Override
        public void close() {
            giveBack(entry);
        }
    }

    /** Reads a file, or takes what was read of it before; who comes while another reads it waits for that. */
    Lease lease(FileBytes file, ReadRequest request, Cancellation cancellation) {
        Key key = new Key(file.key(), request);
        Entry entry;
        synchronized (this) {
            entry = entries.computeIfAbsent(key, added -> new Entry());
            entry.users++;
        }
        boolean read = false;
        try {
            entry.read(() -> read(file, request, cancellation));
            read = true;
            return new Lease(entry);
        } finally {
            if (!read) {
                forget(key, entry);
            }
        }
    }

    private Reading read(FileBytes file, ReadRequest request, Cancellation cancellation) {
        blobs.requireSpace(file.size());
        Path folder = blobs.workFolder("ingest").resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(folder);
            return readers.read(file.path(folder), request, cancellation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private synchronized void giveBack(Entry entry) {
        entry.users--;
        entry.lastUsed = clock.instant();
    }

    /** Whoever waited for the same file tries again for itself. */
    private synchronized void forget(Key key, Entry entry) {
        entry.users--;
        if (entry.users == 0) {
            entries.remove(key, entry);
        }
    }

    /** What nobody has looked at for a while goes. */
    @Scheduled(fixedDelayString = "PT1M")
    void sweep() {
        List<Entry> gone = new ArrayList<>();
        synchronized (this) {
            Instant limit = clock.instant().minus(properties.keepRead());
            entries.values().removeIf(entry -> {
                boolean old = entry.users == 0 && entry.lastUsed.isBefore(limit);
                if (old) {
                    gone.add(entry);
                }
                return old;
            });
        }
        gone.forEach(Entry::close);
    }

    @PreDestroy
    synchronized void close() {
        entries.values().forEach(Entry::close);
        entries.clear();
    }
}
