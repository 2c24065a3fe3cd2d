package eu.shifthub.e2e.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A provider's terminal, into which pages' snippets are pasted one after the other. */
public final class Terminal {
    private static final String BETWEEN = "-- next --";

    private final Path folder;
    private final List<String> pasted = new ArrayList<>();

    public Terminal(Path folder) {
        this.folder = folder;
    }

    public Terminal paste(String command) {
        pasted.add(command.strip());
        return this;
    }

    /** Runs everything that was pasted so far anew, in one shell, and tells what the last of it printed. */
    public String output() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(pasted);
        lines.add(lines.size() - 1, "echo '" + BETWEEN + "'");
        Process shell = new ProcessBuilder("bash", "-c", String.join("\n", lines))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return printed.substring(printed.indexOf(BETWEEN) + BETWEEN.length()).strip();
    }
}
