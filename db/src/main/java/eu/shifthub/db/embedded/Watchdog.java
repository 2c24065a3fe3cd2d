package eu.shifthub.db.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Stops the server when the hub is gone without having stopped it, for example after {@code kill -9}: a small child
 * process reads from a pipe that only this process holds open, and acts when it closes. It touches the server of this
 * folder and this process id only.
 */
final class Watchdog implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT TERM HUP QUIT
            cat >/dev/null
            [ "$(head -n 1 "$1/postmaster.pid" 2>/dev/null)" = "$2" ] || exit 0
            kill -INT "$2"
            waited=0
            while kill -0 "$2" 2>/dev/null && [ "$waited" -lt 300 ]; do
              sleep 0.1
              waited=$((waited + 1))
            done
            [ "$waited" -lt 300 ] || kill -QUIT "$2"
            """;

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    static Watchdog over(Path cluster, long server) throws IOException {
        return new Watchdog(new ProcessBuilder("sh", "-c", SCRIPT, "hub-watchdog", cluster.toString(), server + "")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Lets it go: it finds the server stopped and ends. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }
}
