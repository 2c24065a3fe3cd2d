package eu.shifthub.hub.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real MariaDB on loopback, in a folder of its own. Its programs are Debian's mariadb-server-core and mariadb-client-core. */
public final class MariaDbServer implements AutoCloseable {
    public static final String USER = "reader";
    public static final String PASSWORD = "reader's password";

    private static final long START_SECONDS = 60;
    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final Process process;
    private final int port;

    private MariaDbServer(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    public static MariaDbServer start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("hub-mariadb");
        Path data = folder.resolve("data");
        run(
                folder,
                List.of(
                        "mariadb-install-db",
                        "--no-defaults",
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + data));
        for (int attempt = 1; ; attempt++) {
            MariaDbServer server = launch(folder, data);
            if (server.awaitAnswers()) {
                return server;
            }
            if (attempt == ATTEMPTS || !server.log().contains("Address already in use")) {
                throw new IllegalStateException("MariaDB does not start: " + server.log());
            }
        }
    }

    /** On a port that is free now: another process may take it before MariaDB does. */
    private static MariaDbServer launch(Path folder, Path data) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(
                        program("mariadbd"),
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + data,
                        "--socket=" + folder.resolve("socket"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--innodb-flush-log-at-trx-commit=0")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        return new MariaDbServer(folder, process, port);
    }

    public int port() {
        return port;
    }

    /** As the server's own administrator. */
    public void execute(String... statements) throws SQLException {
        try (Connection root = root();
                Statement statement = root.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** False where it has ended instead. */
    private boolean awaitAnswers() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive()) {
            if (answers()) {
                return true;
            }
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("MariaDB does not answer: " + log());
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private boolean answers() {
        try (Connection root = root()) {
            return root.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection root() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", "root", "");
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("install.log");
        List<String> whole = new java.util.ArrayList<>(command);
        whole.set(0, program(command.getFirst()));
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(command.getFirst() + " failed: " + Files.readString(log));
        }
    }

    private static String program(String name) {
        return List.of("/usr/sbin/", "/usr/bin/", "/usr/local/sbin/", "/usr/local/bin/", "/opt/homebrew/bin/").stream()
                .map(folder -> Path.of(folder + name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + name
                        + ". Install mariadb-server-core and mariadb-client-core (as .ci/run does)."))
                .toString();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Folders.delete(folder);
    }
}
