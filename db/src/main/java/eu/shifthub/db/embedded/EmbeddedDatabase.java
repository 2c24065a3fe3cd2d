package eu.shifthub.db.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the hub's own, on loopback, with its files in the hub's data folder. It ends with the hub, also
 * when the hub is killed.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int PORTS_TO_TRY = 5;

    private final DataFolder folder;
    private final Cluster cluster;
    private final DatabaseConnection connection;
    private final Watchdog watchdog;

    private EmbeddedDatabase(DataFolder folder, Cluster cluster, DatabaseConnection connection, Watchdog watchdog) {
        this.folder = folder;
        this.cluster = cluster;
        this.connection = connection;
        this.watchdog = watchdog;
    }

    /**
     * Starts the server, making its files on first use.
     *
     * @throws StartupProblem where it cannot
     */
    public static EmbeddedDatabase start(DataFolder folder, Durability durability) {
        Cluster cluster = Cluster.in(folder, Binaries.unpacked(folder));
        try {
            cluster.prepare(durability);
            Files.createDirectories(folder.resolve("logs"));
            int port = startOnFreePort(folder, cluster, durability);
            Postmaster server = cluster.findPostmaster().orElseThrow(() -> didNotStart(folder));
            Watchdog watchdog = Watchdog.over(cluster.path(), server.pid());
            DatabaseConnection connection = new DatabaseConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE, Cluster.USER, cluster.password());
            connection.leaveIn(folder);
            log.info("PostgreSQL runs in {} on port {}", cluster.path(), port);
            return new EmbeddedDatabase(folder, cluster, connection, watchdog);
        } catch (IOException e) {
            throw new StartupProblem("PostgreSQL could not use the data folder " + folder.path() + ".", e);
        }
    }

    public DatabaseConnection connection() {
        return connection;
    }

    /** Stops the server and waits until it has. */
    @Override
    public void close() throws IOException {
        DatabaseConnection.removeFrom(folder);
        ServerCommand.Outcome outcome = ServerCommand.of(
                        cluster.binaries(),
                        "pg_ctl",
                        "stop",
                        "-D",
                        cluster.path().toString(),
                        "-m",
                        "fast",
                        "-w",
                        "-t",
                        "60")
                .run();
        if (!outcome.succeeded()) {
            log.warn("PostgreSQL did not stop cleanly: {}", outcome.output());
        }
        watchdog.close();
    }

    /** Another program may take the port between the choice and the start: then the next one. */
    private static int startOnFreePort(DataFolder folder, Cluster cluster, Durability durability) throws IOException {
        for (int attempt = 0; attempt < PORTS_TO_TRY; attempt++) {
            int port = freePort();
            if (launch(folder, cluster, port, durability).succeeded()) {
                return port;
            }
        }
        throw didNotStart(folder);
    }

    /** {@code pg_ctl} gives the server a session of its own, so that Ctrl-C reaches the hub and not the server. */
    private static ServerCommand.Outcome launch(DataFolder folder, Cluster cluster, int port, Durability durability) {
        String options = settings(port, durability).entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        return ServerCommand.of(
                        cluster.binaries(),
                        "pg_ctl",
                        "start",
                        "-D",
                        cluster.path().toString(),
                        "-l",
                        startLog(folder).toString(),
                        "-o",
                        options,
                        "-w",
                        "-t",
                        "300")
                .run();
    }

    /** The server's log never quotes statements or values: they are health data. */
    private static Map<String, String> settings(int port, Durability durability) {
        String durable = durability == Durability.FULL ? "on" : "off";
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "''");
        settings.put("fsync", durable);
        settings.put("synchronous_commit", durable);
        settings.put("full_page_writes", durable);
        settings.put("max_connections", "100");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("logging_collector", "on");
        settings.put("log_directory", "../logs");
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path startLog(DataFolder folder) {
        return folder.resolve("logs").resolve("postgresql-start.log");
    }

    private static StartupProblem didNotStart(DataFolder folder) {
        return new StartupProblem("PostgreSQL did not start; " + startLog(folder) + " says why.");
    }
}
