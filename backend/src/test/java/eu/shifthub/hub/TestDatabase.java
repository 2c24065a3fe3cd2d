package eu.shifthub.hub;

import eu.shifthub.db.embedded.DatabaseConnection;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A database beside the hubs' own, as somebody else's would be, and an account that may only read what it is let. */
public final class TestDatabase {
    private final DatabaseConnection owner;
    private final String reader = "r" + UUID.randomUUID().toString().replace("-", "");
    private final String password = UUID.randomUUID().toString();

    private TestDatabase(DatabaseConnection owner) {
        this.owner = owner;
    }

    public static TestDatabase create() throws SQLException {
        TestDatabase made = new TestDatabase(TestStore.place().database());
        made.execute("create role " + made.reader + " login password '" + made.password + "'");
        return made;
    }

    public int port() {
        return uri().getPort();
    }

    public String name() {
        return uri().getPath().substring(1);
    }

    public String reader() {
        return reader;
    }

    public String password() {
        return password;
    }

    /** As the owner of the database. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public long count(String table) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(owner.url(), owner.username(), owner.password());
    }

    private URI uri() {
        return URI.create(owner.url().substring("jdbc:".length()));
    }
}
