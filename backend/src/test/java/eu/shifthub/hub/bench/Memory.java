package eu.shifthub.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of processes as Linux tells it, in MiB. */
final class Memory {
    private Memory() {}

    static double status(long pid, String field) throws IOException {
        return field(Path.of("/proc/" + pid + "/status"), field);
    }

    /** Proportional: pages that several processes share count once (the server's shared buffers, the JVM's archive). */
    static double proportional(ProcessHandle root) throws IOException {
        double sum = 0;
        for (ProcessHandle process : Stream.concat(Stream.of(root), root.descendants())
                .filter(ProcessHandle::isAlive)
                .toList()) {
            sum += field(Path.of("/proc/" + process.pid() + "/smaps_rollup"), "Pss");
        }
        return sum;
    }

    private static double field(Path file, String name) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(name + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException(file + " does not tell " + name);
    }
}
