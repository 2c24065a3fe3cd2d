package eu.shifthub.db.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of one of the server's programs. They refuse to run as root, so root runs them in a user namespace of their
 * own, in which they are nobody.
 */
record ServerCommand(Path binaries, List<String> arguments) {
    /** What a program said, and whether it succeeded. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static ServerCommand of(Path binaries, String... arguments) {
        return new ServerCommand(binaries, List.of(arguments));
    }

    Outcome run() {
        return run("");
    }

    Outcome run(String input) {
        try {
            Process process =
                    new ProcessBuilder(commandLine()).redirectErrorStream(true).start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new StartupProblem("PostgreSQL's " + arguments.getFirst() + " cannot be run here.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("PostgreSQL's " + arguments.getFirst() + " was interrupted.", e);
        }
    }

    private List<String> commandLine() {
        List<String> line = new ArrayList<>();
        if (isRoot()) {
            line.add("unshare");
            line.add("-U");
        }
        line.add(binaries.resolve("bin").resolve(arguments.getFirst()).toString());
        line.addAll(arguments.subList(1, arguments.size()));
        return line;
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
