package eu.shifthub.e2e.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;

/** A clinic's own PostgreSQL on this machine, in which an account for the hub may read the table {@code stays}. */
public final class Clinic implements AutoCloseable {
    public static final String READER = "hub_reader";
    public static final String PASSWORD = "reads-stays-and-nothing-else";

    private final Path folder;
    private final EmbeddedPostgres server;

    private Clinic(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    public static Clinic open() {
        try {
            Path folder = Files.createTempDirectory("clinic");
            Clinic clinic = new Clinic(
                    folder,
                    EmbeddedPostgres.builder()
                            .setOverrideWorkingDirectory(folder.toFile())
                            .start());
            clinic.does("create table stays (id bigint primary key, ward text not null, nights int not null)");
            clinic.does("insert into stays values (1, 'North', 3), (2, 'South', 7)");
            clinic.does("create role " + READER + " login password '" + PASSWORD + "'");
            clinic.does("grant select on stays to " + READER);
            return clinic;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    public void does(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError("The clinic's database refused: " + sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
