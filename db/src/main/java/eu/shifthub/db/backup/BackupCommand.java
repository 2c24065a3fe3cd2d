package eu.shifthub.db.backup;

import eu.shifthub.db.embedded.StartupProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** {@code backup FILE DATA} and {@code restore FILE DATA}, as the launcher calls them. */
public final class BackupCommand {
    private BackupCommand() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(run(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]), System.getenv()));
        } catch (BackupProblem | StartupProblem e) {
            fail(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fail("The " + arguments[0] + " stopped: a file could not be read or written (" + e + ").");
        } catch (SQLException e) {
            fail("The " + arguments[0] + " stopped: the database says " + e.getMessage());
        }
    }

    static String run(String command, Path file, Path data, Map<String, String> environment)
            throws IOException, SQLException {
        return switch (command) {
            case "backup" -> backup(file, data, environment);
            case "restore" -> restore(file, data, environment);
            default -> throw new BackupProblem("There is no command " + command + ".");
        };
    }

    private static String backup(Path file, Path data, Map<String, String> environment)
            throws IOException, SQLException {
        try (HubStore store = HubStore.existing(data, environment);
                var connection = store.source().getConnection();
                BlobFiles blobs = BlobFiles.of(data, environment)) {
            return summary("Backed up", new Backup(connection, blobs).writeTo(file)) + " into " + file;
        }
    }

    private static String restore(Path file, Path data, Map<String, String> environment)
            throws IOException, SQLException {
        Restore.requireWhole(file);
        try (HubStore store = HubStore.fresh(data, environment);
                BlobFiles blobs = BlobFiles.of(data, environment)) {
            UnfinishedRestore unfinished = UnfinishedRestore.in(data);
            String summary = summary("Restored", new Restore(store.source(), blobs).readFrom(file)) + " from " + file;
            unfinished.finished();
            return summary;
        }
    }

    private static String summary(String verb, Contents contents) {
        long rows = contents.rows().values().stream().mapToLong(Long::longValue).sum();
        return "%s %d rows of %d tables and %d blobs"
                .formatted(verb, rows, contents.rows().size(), contents.blobs());
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
