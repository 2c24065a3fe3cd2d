package eu.shifthub.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Seconds of processor time that Linux has counted, of all threads together: they tell more on a busy machine. */
final class Cpu {
    private static final double TICKS = 100;
    /** Of /proc/PID/stat, after the name in brackets: user, system, and both of the children that have ended. */
    private static final int FIRST = 11;

    private static final int LAST = 14;

    private Cpu() {}

    /** Of a process and all that it has started. */
    static double of(ProcessHandle root) throws IOException {
        double sum = 0;
        for (ProcessHandle process :
                Stream.concat(Stream.of(root), root.descendants()).toList()) {
            sum += of(process.pid());
        }
        return sum;
    }

    private static double of(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = FIRST; i <= LAST; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS;
        } catch (NoSuchFileException e) {
            return 0; // It has ended meanwhile; its parent counts it.
        }
    }
}
