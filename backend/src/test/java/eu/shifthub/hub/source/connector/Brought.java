package eu.shifthub.hub.source.connector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sink that remembers the files it was given, and can be cancelled in the middle of one. */
public final class Brought implements Sink {
    private static final int SMALL = 1000;

    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Runnable> onCancel = new ArrayList<>();
    private final long cancelAfter;
    private Runnable next = () -> {};
    private long received;
    private boolean cancelled;

    private Brought(long cancelAfter) {
        this.cancelAfter = cancelAfter;
    }

    public static Brought all() {
        return new Brought(Long.MAX_VALUE);
    }

    public static Brought cancelledAfter(long bytes) {
        return new Brought(bytes);
    }

    public Map<String, String> files() {
        return files;
    }

    @Override
    public void file(String name, @Nullable String mediaType, InputStream bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[SMALL];
        for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
            out.write(chunk, 0, read);
            received += read;
            next.run();
            next = () -> {};
            if (received >= cancelAfter) {
                cancel();
            }
            throwIfCancelled();
        }
        files.put(name, out.toString(StandardCharsets.UTF_8));
    }

    /** Runs the action once, when the next bytes have come. */
    public void onNext(Runnable action) {
        next = action;
    }

    public void cancel() {
        cancelled = true;
        onCancel.forEach(Runnable::run);
    }

    @Override
    public RowWriter rows(String name, List<SourceColumn> columns) {
        throw new UnsupportedOperationException("Only files are expected.");
    }

    @Override
    public void throwIfCancelled() {
        if (cancelled) {
            throw SourceProblem.CANCELLED.because();
        }
    }

    @Override
    public void onCancel(Runnable action) {
        onCancel.add(action);
        if (cancelled) {
            action.run();
        }
    }
}
