package eu.shifthub.hub;

import eu.shifthub.db.embedded.DataFolder;
import eu.shifthub.db.embedded.DatabaseConnection;
import eu.shifthub.db.embedded.Durability;
import eu.shifthub.db.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** One real PostgreSQL a test run, and in it one empty database and one empty data folder a Spring context. */
final class TestStore {
    private static final TestStore SHARED = start();

    private final AtomicInteger contexts = new AtomicInteger();
    private final Path folder;
    private final DatabaseConnection server;

    private TestStore(Path folder, DatabaseConnection server) {
        this.folder = folder;
        this.server = server;
    }

    /** Where one context keeps its data. */
    record Place(Path dataDir, DatabaseConnection database) {}

    static Place place() {
        return SHARED.next();
    }

    private Place next() {
        String name = "test_" + contexts.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for a test context.", e);
        }
        String url = server.url().substring(0, server.url().lastIndexOf('/') + 1) + name;
        return new Place(folder.resolve(name), new DatabaseConnection(url, server.username(), server.password()));
    }

    private static TestStore start() {
        try {
            Path folder = Files.createTempDirectory("hub-test");
            DataFolder data = DataFolder.open(folder.resolve("server"));
            EmbeddedDatabase database = EmbeddedDatabase.start(data, Durability.NONE);
            // After every context has closed: their last words still go to the database.
            SpringApplication.getShutdownHandlers().add(() -> stop(folder, database));
            return new TestStore(folder, database.connection());
        } catch (IOException e) {
            throw new IllegalStateException("No folder for the test database.", e);
        }
    }

    private static void stop(Path folder, EmbeddedDatabase database) {
        try {
            database.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new IllegalStateException("The test database left its folder behind: " + folder, e);
        }
    }
}
