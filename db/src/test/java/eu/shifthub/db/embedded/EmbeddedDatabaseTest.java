package eu.shifthub.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path temporary;

    @Test
    void keepsWhatWasCommittedAcrossARestart() throws Exception {
        inDatabase(connection -> execute(connection, "create table kept as select 42 as answer"));

        inDatabase(connection ->
                assertThat(single(connection, "select answer from kept")).isEqualTo("42"));
    }

    @Test
    void refusesAConnectionWithoutThePassword() throws Exception {
        inDatabase(connection -> {
            String url = connection.getMetaData().getURL();
            assertThatThrownBy(() -> DriverManager.getConnection(url, Cluster.USER, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("database.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void writesCommitsToDiskBeforeItAnswersThem() throws Exception {
        try (DataFolder folder = DataFolder.open(data());
                EmbeddedDatabase database = EmbeddedDatabase.start(folder, Durability.FULL);
                Connection connection = connect(database)) {
            assertThat(single(connection, "show fsync")).isEqualTo("on");
            assertThat(single(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(single(connection, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void leavesItsConnectionForOtherCommandsWhileItRuns() throws Exception {
        inDatabase(_ -> assertThat(DatabaseConnection.find(data())).isPresent());

        assertThat(DatabaseConnection.find(data())).isEmpty();
    }

    @Test
    void refusesADataFolderInUse() {
        try (DataFolder _ = DataFolder.open(data())) {
            assertThatThrownBy(() -> DataFolder.open(data()))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("is in use by another hub (process "
                            + ProcessHandle.current().pid());
        }
        DataFolder.open(data()).close();
    }

    @Test
    void refusesAFolderWithOtherFiles() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("thesis.txt"), "words");

        assertThatThrownBy(() -> DataFolder.open(data()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("choose an empty folder");
        assertThat(data().resolve("SHIFT-HUB")).doesNotExist();
    }

    @Test
    void refusesADataFolderOfAnotherLayout() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("SHIFT-HUB"), "shift-hub data folder, layout 9\n");

        assertThatThrownBy(() -> DataFolder.open(data()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("another version of the hub");
    }

    @Test
    void refusesADatabaseOfAnotherMajorVersion() throws Exception {
        try (DataFolder folder = DataFolder.open(data())) {
            Files.createDirectories(folder.resolve("database"));
            Files.writeString(folder.resolve("database/PG_VERSION"), "17\n");

            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, Durability.NONE))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("holds a database of PostgreSQL 17, this hub brings 18");
        }
    }

    @Test
    void refusesAFileInPlaceOfTheDataFolder() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void startsOverAfterAnInterruptedFirstStart() throws Exception {
        DataFolder.open(data()).close();
        Files.createDirectories(data().resolve("database.new"));
        Files.writeString(data().resolve("database.new/PG_VERSION"), "");

        inDatabase(connection -> assertThat(single(connection, "select 1")).isEqualTo("1"));
    }

    private interface Work {
        void with(Connection connection) throws Exception;
    }

    private void inDatabase(Work work) throws Exception {
        try (DataFolder folder = DataFolder.open(data());
                EmbeddedDatabase database = EmbeddedDatabase.start(folder, Durability.NONE);
                Connection connection = connect(database)) {
            work.with(connection);
        }
    }

    private Path data() {
        return temporary.resolve("data with a space");
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        DatabaseConnection to = database.connection();
        return DriverManager.getConnection(to.url(), to.username(), to.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
