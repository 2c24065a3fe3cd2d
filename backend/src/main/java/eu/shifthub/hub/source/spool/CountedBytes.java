package eu.shifthub.hub.source.spool;

import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.util.unit.DataSize;

/** Counts what is written, refuses more than is allowed, and tells how much it is. */
final class CountedBytes {
    private static final long TOLD_EVERY = 4 << 20;

    private final long most;
    private final LongConsumer told;
    private final Runnable check;
    private long bytes;
    private long toldOf;

    CountedBytes(long most, LongConsumer told, Runnable check) {
        this.most = most;
        this.told = told;
        this.check = check;
    }

    long bytes() {
        return bytes;
    }

    OutputStream over(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int single) throws IOException {
                count(1);
                out.write(single);
            }

            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                count(length);
                out.write(some, from, length);
            }
        };
    }

    private void count(int more) {
        check.run();
        bytes += more;
        if (bytes > most) {
            throw SourceProblem.TOO_LARGE.because(
                    Map.of("maximum", DataSize.ofBytes(most).toMegabytes() + " MB"));
        }
        if (bytes - toldOf >= TOLD_EVERY) {
            toldOf = bytes;
            told.accept(bytes);
        }
    }
}
