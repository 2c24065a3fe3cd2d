package eu.shifthub.db.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** How to reach a PostgreSQL database by JDBC. */
public record DatabaseConnection(String url, String username, String password) {
    private static final String FILE = "connection.properties";

    /** The connection of the server that runs in this data folder now, as it left it for commands such as backup. */
    public static Optional<DatabaseConnection> find(Path dataFolder) {
        Path file = dataFolder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return Optional.of(new DatabaseConnection(
                    required(properties, "url"), required(properties, "username"), required(properties, "password")));
        } catch (IOException e) {
            throw new StartupProblem("The connection file " + file + " cannot be read.", e);
        }
    }

    void leaveIn(DataFolder folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("url", url);
        properties.setProperty("username", username);
        properties.setProperty("password", password);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        SecretFile.write(folder.resolve(FILE), text.toString());
    }

    static void removeFrom(DataFolder folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "DatabaseConnection[" + url + " as " + username + "]";
    }

    private static String required(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key), key);
    }
}
