package eu.shifthub.hub.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** The folder in which blobs lie under their hash, and the disk it is on. */
@Component
class BlobFolder {
    private static final int CHUNK = 1 << 16;
    private static final long CHECK_EVERY = 64L << 20;

    private static final int LOCKS = 64;
    private static final Consumer<Blob> IGNORED = _ -> {};

    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(_ -> new Object()).toArray();
    private final Path blobs;
    private final Path work;
    private final DataSize reserve;

    BlobFolder(StorageProperties properties) {
        this.blobs = properties.folder().resolve("blobs").toAbsolutePath();
        this.work = properties.folder().resolve("work").toAbsolutePath();
        this.reserve = properties.reserve();
        try {
            // Whatever is here belongs to a hub that was killed while writing.
            FileSystemUtils.deleteRecursively(work);
            Files.createDirectories(blobs);
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException("The storage folder cannot be used: " + properties.folder(), e);
        }
    }

    Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return blobs.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** The blobs that lie here. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(blobs, 2)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .toList();
        }
    }

    Path workFolder(String name) {
        try {
            return Files.createDirectories(work.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses when so many bytes more would leave less than the reserve. */
    void requireSpace(long bytes) {
        try {
            if (Files.getFileStore(blobs).getUsableSpace() - bytes < reserve.toBytes()) {
                throw StorageProblem.DISK_NEARLY_FULL.because(
                        Map.of("needed", Sizes.text(bytes), "reserve", Sizes.text(reserve.toBytes())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Blob write(InputStream bytes) throws IOException {
        return write(bytes, IGNORED);
    }

    /** {@code kept} is told before anybody could remove it again. */
    Blob write(InputStream bytes, Consumer<Blob> kept) throws IOException {
        Path temporary = work.resolve(UUID.randomUUID() + ".part");
        try {
            return keep(temporary, copyAndHash(bytes, temporary), kept);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Moves a file in; it must lie on the same disk, in a {@link #workFolder}. */
    Blob adopt(Path file, Consumer<Blob> kept) throws IOException {
        return keep(file, hash(file), kept);
    }

    /**
     * Keeps a file that stays where it is and is never written again, without a copy where the disk is the same.
     *
     * @param known its SHA-256, where that is known
     */
    Blob link(Path file, @Nullable String known, Consumer<Blob> kept) throws IOException {
        Path temporary = work.resolve(UUID.randomUUID() + ".part");
        try {
            Files.createLink(temporary, file);
            return keep(temporary, known == null ? hash(file) : known, kept);
        } catch (FileSystemException | UnsupportedOperationException e) {
            try (InputStream bytes = Files.newInputStream(file)) {
                return write(bytes, kept); // Another disk, or one without links.
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private String copyAndHash(InputStream bytes, Path target) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long unchecked = CHECK_EVERY;
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                unchecked += read;
                if (unchecked >= CHECK_EVERY) {
                    requireSpace(read);
                    unchecked = 0;
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Blob keep(Path file, String sha256, Consumer<Blob> kept) throws IOException {
        synchronized (lock(sha256)) {
            Blob blob = keep(file, sha256);
            kept.accept(blob);
            return blob;
        }
    }

    /** While nobody stores the same bytes. */
    <T> T exclusively(String sha256, Supplier<T> work) {
        synchronized (lock(sha256)) {
            return work.get();
        }
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object lock(String sha256) {
        return locks[Math.floorMod(sha256.hashCode(), LOCKS)];
    }

    private Blob keep(Path file, String sha256) throws IOException {
        Path target = path(sha256);
        Blob blob = new Blob(sha256, Files.size(file));
        if (Files.exists(target)) {
            Files.delete(file);
            return blob;
        }
        force(file, StandardOpenOption.WRITE);
        makeReadOnly(file);
        Path folder = Files.createDirectories(blobs.resolve(sha256.substring(0, 2)));
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Files.delete(file); // Another thread stored the same bytes meanwhile.
        }
        force(folder, StandardOpenOption.READ);
        force(blobs, StandardOpenOption.READ);
        return blob;
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static void makeReadOnly(Path file) throws IOException {
        if (!file.toFile().setWritable(false, false)) {
            throw new IOException("Cannot take away the right to write: " + file);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
