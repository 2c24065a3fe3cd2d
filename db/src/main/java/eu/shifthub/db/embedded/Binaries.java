package eu.shifthub.db.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the PostgreSQL server, unpacked once from the jar that carries them into the user's cache folder, or
 * into the data folder where the cache cannot be written.
 */
final class Binaries {
    /** The major version of the server in the jar: a data folder of another major version is not opened. */
    static final String MAJOR_VERSION = "18";

    private static final String FOLDER = "postgresql-18.6.0";

    private Binaries() {}

    static Path unpacked(DataFolder folder) {
        Path cache = UserFolders.cache().resolve("shift-hub");
        try {
            return unpackedIn(writable(cache) ? cache : folder.path());
        } catch (IOException e) {
            throw new StartupProblem("PostgreSQL could not be unpacked into " + cache + ".", e);
        }
    }

    private static boolean writable(Path cache) {
        try {
            Files.createDirectories(cache, ownerOnly());
            return Files.isWritable(cache);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path unpackedIn(Path parent) throws IOException {
        Path target = parent.resolve(FOLDER);
        if (!Files.isDirectory(target)) {
            Path draft = Files.createTempDirectory(parent, FOLDER, ownerOnly());
            unpack(draft);
            publish(draft, target);
        }
        return target;
    }

    /** Two hubs may unpack at the same time: the first one's folder stays. */
    private static void publish(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.delete(draft);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = archive();
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(archive))) {
            TarArchiveEntry entry;
            while ((entry = entries.getNextEntry()) != null) {
                unpack(entry, entries, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = entry.resolveIn(target);
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-------" : "rwx------"));
        }
    }

    private static InputStream archive() {
        String platform = platform();
        InputStream archive = Binaries.class.getResourceAsStream("/postgres-" + platform + ".txz");
        if (archive == null) {
            throw new StartupProblem("This build carries no PostgreSQL for " + platform
                    + "; build it on this platform, or set SPRING_DATASOURCE_URL to an outside PostgreSQL.");
        }
        return archive;
    }

    /** As the jars name it, for example {@code linux-x86_64}. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        return (system.startsWith("mac") ? "darwin" : system) + "-" + architecture(machine);
    }

    private static String architecture(String machine) {
        return switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> machine;
        };
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }
}
