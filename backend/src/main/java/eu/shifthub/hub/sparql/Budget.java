package eu.shifthub.hub.sparql;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.springframework.util.unit.DataSize;

/**
 * What one query may use of time, and of memory for what it has to hold. The thread that runs the query asks it at every
 * step, since nothing else can stop a thread.
 */
final class Budget {
    private static final int STEPS_BETWEEN_LOOKS = 128;
    private static final int ROW = 64;
    private static final int CELL = 48;

    private final Duration deadline;
    private final long end;
    private final DataSize memory;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private long held;
    private int steps;

    Budget(Duration deadline, DataSize memory) {
        this.deadline = deadline;
        this.end = System.nanoTime() + deadline.toNanos();
        this.memory = memory;
    }

    /** Something that takes about a microsecond. */
    void step() {
        steps++;
        if (steps % STEPS_BETWEEN_LOOKS == 0) {
            look();
        }
    }

    void look() {
        if (stopped.get() || System.nanoTime() - end > 0) {
            throw tooSlow();
        }
    }

    Stopped tooSlow() {
        return new Stopped(SparqlProblem.TOO_SLOW.because(Map.of("seconds", deadline.toSeconds())));
    }

    /** So many bytes more will stay in memory until the query ends. */
    void hold(long bytes) {
        held += bytes;
        if (held > memory.toBytes()) {
            throw tooLarge();
        }
    }

    Stopped tooLarge() {
        return new Stopped(SparqlProblem.TOO_LARGE.because(Map.of("limit", memory.toMegabytes() + " MB")));
    }

    void hold(Binding row) {
        long[] size = {ROW};
        row.forEach((name, value) -> size[0] += CELL + length(value));
        hold(size[0]);
    }

    /** Raised from outside, where the query shall end before its time. Jena's own iterators look at it as well. */
    AtomicBoolean stopped() {
        return stopped;
    }

    static int length(Node value) {
        return value.isLiteral()
                ? value.getLiteralLexicalForm().length()
                : value.isURI() ? value.getURI().length() : 0;
    }
}
