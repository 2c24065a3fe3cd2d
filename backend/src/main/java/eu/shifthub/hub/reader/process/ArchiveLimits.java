package eu.shifthub.hub.reader.process;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Refuses archives that unpack to far more than they are (ZIP bombs), by what they say and by what really comes out. */
final class ArchiveLimits {
    private static final long RATIO = 250;
    /** Below this, no ratio is dangerous. */
    private static final long HARMLESS = 100L << 20;

    private final String name;
    private final ReadTask task;
    private final long packed;
    private long unpacked;

    private ArchiveLimits(String name, ReadTask task, long packed) {
        this.name = name;
        this.task = task;
        this.packed = packed;
    }

    /** By what the archive says of its members. */
    static ArchiveLimits check(Path file, String name, ReadTask task) throws IOException {
        ArchiveLimits limits = new ArchiveLimits(name, task, Files.size(file));
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > task.members()) {
                throw new Refusal("ZIP_MEMBERS")
                        .with("file", name)
                        .with("count", entries.size())
                        .with("most", task.members());
            }
            if (entries.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
                throw new Refusal("ENCRYPTED").with("file", name);
            }
            limits.count(entries.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum());
        }
        limits.unpacked = 0;
        return limits;
    }

    private void count(long bytes) {
        unpacked += bytes;
        if (unpacked > task.unpacked() || unpacked > HARMLESS && unpacked / RATIO > packed) {
            throw new Refusal("ZIP_BOMB")
                    .with("file", name)
                    .with("packed", packed)
                    .with("most", Math.min(task.unpacked(), Math.max(HARMLESS, packed * RATIO)));
        }
    }

    /** By what really comes out. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                if (read >= 0) {
                    count(1);
                }
                return read;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                if (read > 0) {
                    count(read);
                }
                return read;
            }
        };
    }
}
