package eu.shifthub.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the hub's process is killed with no chance to clean up. */
class KilledHubTest {
    @TempDir
    Path data;

    @Test
    void leavesNoServerAndLosesNoCommit() throws Exception {
        Process hub = hub();
        long server = answer(hub);
        assertThat(ProcessHandle.of(server)).isPresent();

        hub.destroyForcibly().waitFor();

        ProcessHandle.of(server).ifPresent(KilledHubTest::awaitEnd);
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder, Durability.FULL);
                Connection connection = DriverManager.getConnection(
                        database.connection().url(),
                        database.connection().username(),
                        database.connection().password());
                var rows = connection.createStatement().executeQuery("select count(*) from committed")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void isFollowedByAHubThatTakesOverAtOnce() throws Exception {
        Process hub = hub();
        answer(hub);
        hub.destroyForcibly().waitFor();

        Process next = hub();
        long server = answer(next);

        assertThat(ProcessHandle.of(server)).isPresent();
        next.destroyForcibly().waitFor();
        ProcessHandle.of(server).ifPresent(KilledHubTest::awaitEnd);
    }

    private Process hub() throws Exception {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        HubToKill.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The hub's line, which is the process id of its server. */
    private static long answer(Process hub) throws Exception {
        BufferedReader output = hub.inputReader();
        String line;
        while ((line = output.readLine()) != null) {
            if (line.startsWith("server ")) {
                return Long.parseLong(line.substring("server ".length()));
            }
        }
        throw new AssertionError("the hub ended with " + hub.waitFor());
    }

    private static void awaitEnd(ProcessHandle server) {
        assertThat(server.onExit()).succeedsWithin(Duration.ofMinutes(1));
    }
}
