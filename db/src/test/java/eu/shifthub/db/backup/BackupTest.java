package eu.shifthub.db.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.db.blob.BlobBucket;
import eu.shifthub.db.blob.BucketSettings;
import eu.shifthub.db.embedded.DataFolder;
import eu.shifthub.db.embedded.DatabaseConnection;
import eu.shifthub.db.embedded.Durability;
import eu.shifthub.db.embedded.EmbeddedDatabase;
import eu.shifthub.db.embedded.StartupProblem;
import eu.shifthub.db.testkit.S3Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Map<String, String> NO_OUTSIDE_DATABASE = Map.of();
    private static final String CONTENT = "Num RPPS;Nom\n1;\"Éléonore\"\n";

    private static final String AWKWARD_ROWS = """
            insert into things.leaf (root, name) values (1, 'one'), (1, e'tab\\there');
            insert into things.leaf (root, parent, name) values (1, 2, '\\N'), (1, 1, e'é\\n');
            update things.root set favourite = 3;
            insert into things."Order" values ('from', '\\x0001ff', '2026-11-22T06:00:00Z');
            select setval('things.counter', 42);
            """;

    @TempDir
    Path temporary;

    @Test
    void bringsBackEveryRowSequenceAndBlob() throws Exception {
        makeHub(data());
        backup();

        restore(file(), copy());

        inHub(copy(), connection -> {
            assertThat(single(connection, "select string_agg(name, ',' order by id) from things.leaf"))
                    .isEqualTo("one,tab\there,\\N,é\n");
            assertThat(single(connection, "select doubled from things.leaf where id = 2"))
                    .isEqualTo("4");
            assertThat(single(connection, "select favourite from things.root")).isEqualTo("3");
            assertThat(single(connection, "select bytes::text from things.\"Order\""))
                    .isEqualTo("\\x0001ff");
            assertThat(single(connection, "insert into things.leaf (root, name) values (1, 'next') returning id"))
                    .isEqualTo("5");
            assertThat(single(connection, "select nextval('things.counter')")).isEqualTo("43");
            assertThat(single(connection, "select count(*) from flyway_schema_history"))
                    .isNotEqualTo("0");
        });
        assertThat(blob(copy())).hasContent(CONTENT);
    }

    @Test
    void backsUpAHubThatRuns() throws Exception {
        makeHub(data());

        inHub(data(), _ -> assertThat(backup()).contains("1 blobs"));
    }

    @Test
    void bringsBackBlobsFromOneBucketIntoAnother() throws Exception {
        try (S3Server server = S3Server.start()) {
            server.bucket("hub");
            server.bucket("copy");
            Map<String, String> environment = bucket(server, "hub");
            makeHub(data());
            try (BlobBucket bucket =
                    BlobBucket.open(BucketSettings.of(environment).orElseThrow())) {
                bucket.put(hash(), blob(data()));
            }
            Files.delete(blob(data()));

            assertThatThrownBy(this::backup)
                    .isInstanceOf(BackupProblem.class)
                    .hasMessageContaining("HUB_STORAGE_S3_BUCKET");
            BackupCommand.run("backup", file(), data(), environment);
            assertThatThrownBy(() -> BackupCommand.run("restore", file(), temporary.resolve("x"), othersBucket(server)))
                    .isInstanceOf(BackupProblem.class)
                    .hasMessageContaining("another hub");
            BackupCommand.run("restore", file(), copy(), bucket(server, "copy"));

            assertThat(blob(copy())).doesNotExist();
            assertThat(server.bucket("copy").resolve("blobs").resolve(hash())).hasContent(CONTENT);
        }
    }

    private static Map<String, String> othersBucket(S3Server server) throws Exception {
        Path other = Files.createDirectories(server.bucket("others").resolve("blobs"));
        Files.writeString(other.resolve("f".repeat(64)), "of others");
        return bucket(server, "others");
    }

    private static Map<String, String> bucket(S3Server server, String name) {
        return Map.of(
                "HUB_STORAGE_S3_BUCKET",
                name,
                "HUB_STORAGE_S3_ENDPOINT",
                server.endpoint().toString(),
                "HUB_STORAGE_S3_ACCESS_KEY",
                S3Server.ACCESS_KEY,
                "HUB_STORAGE_S3_SECRET_KEY",
                S3Server.SECRET_KEY);
    }

    @Test
    void keepsTheFileToItsOwner() throws Exception {
        makeHub(data());
        backup();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThatThrownBy(this::backup).isInstanceOf(BackupProblem.class).hasMessageContaining("exists already");
    }

    @Test
    void refusesToRestoreOverAHub() throws Exception {
        makeHub(data());
        backup();

        assertThatThrownBy(() -> restore(file(), data()))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("There is a hub in");
    }

    @Test
    void refusesABlobWhoseBytesAreNotItsName() throws Exception {
        makeHub(data());
        Files.writeString(blob(data()), "changed on disk");

        assertThatThrownBy(this::backup).isInstanceOf(BackupProblem.class).hasMessageContaining("is damaged");
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesAFileThatWasCutShort() throws Exception {
        makeHub(data());
        backup();
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> restore(file(), copy()))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("not a whole backup");
        assertThat(copy()).doesNotExist();
    }

    @Test
    void letsNoHubStartOnHalfARestore() throws Exception {
        DataFolder.open(copy()).close();
        UnfinishedRestore.in(copy());

        assertThatThrownBy(() -> DataFolder.open(copy()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("was not finished");
    }

    @Test
    void saysWhereThereIsNoHub() {
        assertThatThrownBy(this::backup).isInstanceOf(BackupProblem.class).hasMessageContaining("There is no hub in");
    }

    private interface Work {
        void with(Connection connection) throws Exception;
    }

    /** Tables of the hub's own history, and beside them some that are awkward to bring back. */
    private void makeHub(Path folder) throws Exception {
        inHub(folder, connection -> {
            DatabaseConnection to = DatabaseConnection.find(folder).orElseThrow();
            Flyway.configure()
                    .dataSource(to.url(), to.username(), to.password())
                    .load()
                    .migrate();
            execute(connection, AWKWARD_ROWS);
            execute(
                    connection,
                    "insert into storage.blob values ('%s', %d, now())".formatted(hash(), CONTENT.length()));
        });
        Files.createDirectories(blob(folder).getParent());
        Files.writeString(blob(folder), CONTENT);
    }

    private void inHub(Path folder, Work work) throws Exception {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, Durability.NONE);
                Connection connection = connect(database.connection())) {
            work.with(connection);
        }
    }

    private String backup() throws Exception {
        return BackupCommand.run("backup", file(), data(), NO_OUTSIDE_DATABASE);
    }

    private static void restore(Path file, Path into) throws Exception {
        BackupCommand.run("restore", file, into, NO_OUTSIDE_DATABASE);
    }

    private Path data() {
        return temporary.resolve("hub");
    }

    private Path copy() {
        return temporary.resolve("copy");
    }

    private Path file() {
        return temporary.resolve("hub.zip");
    }

    private static Path blob(Path folder) throws Exception {
        return folder.resolve("blobs").resolve(hash().substring(0, 2)).resolve(hash());
    }

    private static String hash() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(CONTENT.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static Connection connect(DatabaseConnection to) throws Exception {
        return DriverManager.getConnection(to.url(), to.username(), to.password());
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
