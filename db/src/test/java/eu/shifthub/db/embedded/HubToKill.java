package eu.shifthub.db.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;

/** Starts the database in a process of its own, commits a row, says which server it has, and waits to be killed. */
final class HubToKill {
    private HubToKill() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.open(data), Durability.FULL);
        DatabaseConnection to = database.connection();
        try (Connection connection = DriverManager.getConnection(to.url(), to.username(), to.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists committed as select 1 as number");
        }
        String pid = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst();
        System.out.println("server " + pid.strip());
        new CountDownLatch(1).await();
    }
}
