package eu.shifthub.db.backup;

import eu.shifthub.db.embedded.DataFolder;
import eu.shifthub.db.embedded.DatabaseConnection;
import eu.shifthub.db.embedded.Durability;
import eu.shifthub.db.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database and data folder that a command works on: the outside database that the environment names, as for the hub
 * itself; else the server that runs in the data folder; else that server, started for as long as the command takes.
 */
record HubStore(
        DataSource source,
        Path dataFolder,
        @Nullable DataFolder opened,
        @Nullable EmbeddedDatabase started) implements AutoCloseable {
    static HubStore existing(Path dataFolder, Map<String, String> environment) {
        Optional<DatabaseConnection> running = outside(environment)
                .or(() -> DatabaseConnection.find(dataFolder).filter(HubStore::answers));
        if (running.isPresent()) {
            return new HubStore(source(running.get()), dataFolder, null, null);
        }
        if (!Files.isDirectory(dataFolder.resolve("database"))) {
            throw new BackupProblem("There is no hub in " + dataFolder + "; name its folder with --data.");
        }
        return start(dataFolder);
    }

    static HubStore fresh(Path dataFolder, Map<String, String> environment) {
        boolean unfinished = Files.exists(dataFolder.resolve(DataFolder.UNFINISHED));
        if (!unfinished && Files.isDirectory(dataFolder.resolve("database"))) {
            throw new BackupProblem("There is a hub in " + dataFolder + " already; restore into an empty folder.");
        }
        return outside(environment)
                .map(connection -> new HubStore(source(connection), dataFolder, DataFolder.open(dataFolder), null))
                .orElseGet(() -> start(dataFolder));
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
        if (opened != null) {
            opened.close();
        }
    }

    private static HubStore start(Path dataFolder) {
        DataFolder folder = DataFolder.open(dataFolder);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, Durability.FULL);
        return new HubStore(source(database.connection()), dataFolder, folder, database);
    }

    private static Optional<DatabaseConnection> outside(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("SPRING_DATASOURCE_URL"))
                .map(url -> new DatabaseConnection(
                        url,
                        environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                        environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", "")));
    }

    /** The file of a hub that was killed names a server that is gone. */
    private static boolean answers(DatabaseConnection connection) {
        try (var open = source(connection).getConnection()) {
            return open.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static DataSource source(DatabaseConnection connection) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(connection.url());
        if (!connection.username().isEmpty()) {
            source.setUser(connection.username());
            source.setPassword(connection.password());
        }
        return source;
    }
}
