package eu.shifthub.db.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that holds everything one hub keeps on this machine. Open, it belongs to this process alone: a second hub
 * on the same folder is refused. A file in it names the layout, so that a hub of another layout does not touch it.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LAYOUT = "shift-hub data folder, layout 1\n";
    private static final String MARKER = "SHIFT-HUB";
    /** A mark that a restore leaves until it is finished. */
    public static final String UNFINISHED = "RESTORE-UNFINISHED";

    private static final String LOCK = "hub.lock";

    /** What may be there before the folder is opened for the first time: the log begins earlier. */
    private static final Set<String> EARLY = Set.of(LOCK, "logs");

    /** Closing any handle of a file drops this process' lock on it, so a folder open here is never tried twice. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder, making it where there is none.
     *
     * @throws StartupProblem where it cannot be written, is in use, or is not a data folder of this layout
     */
    public static DataFolder open(Path folder) {
        Path path = create(folder.toAbsolutePath().normalize());
        if (!OPEN.add(path)) {
            throw inUse(path, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            requireLayout(path);
            FileChannel lock = lock(path);
            writeMarker(path);
            return new DataFolder(path, lock);
        } catch (IOException e) {
            OPEN.remove(path);
            throw notWritable(path, e);
        } catch (StartupProblem e) {
            OPEN.remove(path);
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StartupProblem("The lock of the data folder " + path + " could not be released.", e);
        } finally {
            OPEN.remove(path);
        }
    }

    private static Path create(Path path) {
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path real = path.toRealPath();
            if (!Files.isWritable(real)) {
                throw new IOException("no permission to write");
            }
            return real;
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static void requireLayout(Path path) throws IOException {
        Path marker = path.resolve(MARKER);
        if (Files.exists(path.resolve(UNFINISHED))) {
            throw new StartupProblem(
                    "A restore into " + path + " was not finished; remove that folder and restore again.");
        }
        if (!Files.exists(marker)) {
            requireEmpty(path);
        } else if (!Files.readString(marker).equals(LAYOUT)) {
            throw new StartupProblem("The data folder " + path
                    + " was written by another version of the hub; back it up with that version and restore it here.");
        }
    }

    private static void requireEmpty(Path path) throws IOException {
        try (var entries = Files.list(path)) {
            if (entries.anyMatch(entry -> !EARLY.contains(entry.getFileName().toString()))) {
                throw new StartupProblem(
                        "The folder " + path + " holds other files; choose an empty folder for the hub's data.");
            }
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve(LOCK);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(path, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
        return channel;
    }

    private static void writeMarker(Path path) throws IOException {
        Path marker = path.resolve(MARKER);
        if (!Files.exists(marker)) {
            Files.writeString(marker, LAYOUT);
        }
    }

    private static StartupProblem inUse(Path path, String process) {
        return new StartupProblem("The data folder " + path + " is in use by another hub (process " + process
                + "); stop it, or choose another folder with --data.");
    }

    private static StartupProblem notWritable(Path path, IOException cause) {
        return new StartupProblem(
                "The data folder " + path + " cannot be written (" + reason(cause) + "); choose another with --data.",
                cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "no permission";
            case FileAlreadyExistsException _ -> "it is a file";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
