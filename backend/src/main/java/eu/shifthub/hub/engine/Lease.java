package eu.shifthub.hub.engine;

import eu.shifthub.hub.engine.worker.CsvScan;
import eu.shifthub.hub.engine.worker.Frame;
import eu.shifthub.hub.engine.worker.FrameType;
import eu.shifthub.hub.platform.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A worker for the time of one question: asks it, tells its errors as problems, and gives it back. Deadline and
 * cancellation kill it, since DuckDB does not always listen.
 */
final class Lease implements AutoCloseable {
    private enum End {
        DEADLINE,
        CANCELLED,
        DISK_NEARLY_FULL
    }

    private final WorkerPool pool;
    private final Worker worker;
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private @Nullable Future<?> timer;
    private @Nullable Future<?> watch;
    private volatile @Nullable ProblemException full;
    private long seconds;
    private boolean midAnswer;
    private boolean scanning;
    private boolean closed;

    Lease(WorkerPool pool, Worker worker, Cancellation cancellation) {
        this.pool = pool;
        this.worker = worker;
        cancellation.onCancel(() -> end(End.CANCELLED));
    }

    void killAfter(Duration deadline) {
        seconds = deadline.toSeconds();
        timer = pool.deadlines()
                .schedule(() -> end(End.DEADLINE), Math.max(0, deadline.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** Ends the worker before what it writes takes the space that is never to be used. */
    void watchSpace() {
        pool.requireSpace();
        watch = pool.deadlines().scheduleWithFixedDelay(this::endWhereFull, 1, 1, TimeUnit.SECONDS);
    }

    private void endWhereFull() {
        try {
            pool.requireSpace();
        } catch (ProblemException e) {
            full = e;
            end(End.DISK_NEARLY_FULL);
        }
    }

    private void end(End why) {
        synchronized (end) {
            if (!closed && end.compareAndSet(null, why)) {
                worker.kill();
            }
        }
    }

    long pid() {
        return worker.pid();
    }

    WorkerFolder folder() {
        return worker.folder();
    }

    /** What the worker calls a file of its folder. */
    Path inside(Path file) {
        return pool.sandbox().inside(worker.folder(), file);
    }

    /** What the worker calls the pipe through which the engine writes. */
    Path pipe() {
        return inside(worker.folder().pipe());
    }

    /** Shows a file to the worker and tells what it calls it. */
    Path show(Path file, String name) {
        return inside(worker.folder().show(file, name));
    }

    String parse(String sql) {
        return text(ask(Frame.of(FrameType.PARSE, sql), FrameType.TEXT), 0);
    }

    void open(List<String> statements) {
        ask(Frame.of(FrameType.OPEN, statements), FrameType.END);
    }

    List<ResultColumn> describe(String sql) {
        return columns(ask(Frame.of(FrameType.DESCRIBE, sql), FrameType.COLUMNS));
    }

    long execute(String sql) {
        return Long.parseLong(text(ask(Frame.of(FrameType.EXECUTE, sql), FrameType.END), 0));
    }

    /** Counts a file's records on the side, until {@link #scanned}. */
    void scan(CsvScan.Request request) {
        ask(Frame.of(FrameType.SCAN, request.texts()), FrameType.END);
        scanning = true;
    }

    CsvScan.Result scanned() {
        CsvScan.Result result = CsvScan.Result.of(texts(ask(Frame.of(FrameType.SCANNED), FrameType.TEXT)));
        scanning = false;
        return result;
    }

    /** Asks for rows; they follow through {@link #nextOfAnswer} until there is no more. */
    List<ResultColumn> query(String sql, long rows) {
        List<ResultColumn> columns =
                columns(ask(Frame.of(FrameType.QUERY, sql, Long.toString(rows)), FrameType.COLUMNS));
        midAnswer = true;
        return columns;
    }

    /** Asks for rows as CSV; it follows through {@link #nextOfCsv} until there is no more. */
    void csv(String sql) {
        try {
            worker.send(Frame.of(FrameType.CSV, sql, pipe().toString()));
        } catch (IOException e) {
            throw lost(e);
        }
        midAnswer = true;
    }

    /** The next bytes of the Arrow stream; null at its end. */
    byte @Nullable [] nextOfAnswer() {
        return next(FrameType.ARROW);
    }

    /** How many rows end in them (four bytes), and the next bytes of CSV; null at its end. */
    byte @Nullable [] nextOfCsv() {
        return next(FrameType.LINES);
    }

    private byte @Nullable [] next(FrameType part) {
        Frame frame = receive();
        if (frame.type() == part) {
            return frame.payload();
        }
        midAnswer = false;
        expect(frame, FrameType.END);
        return null;
    }

    /** All rows of a short answer. */
    List<List<@Nullable Object>> rows(String sql) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<ResultColumn> columns = query(sql, Long.MAX_VALUE - 1);
        ArrowRows cells = new ArrowRows(columns, this::nextOfAnswer);
        while (cells.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                row.add(cells.value(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private Frame ask(Frame request, FrameType expected) {
        try {
            worker.send(request);
        } catch (IOException e) {
            throw lost(e);
        }
        return expect(receive(), expected);
    }

    private Frame receive() {
        try {
            return worker.receive();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private Frame expect(Frame frame, FrameType expected) {
        if (frame.type() == FrameType.ERROR) {
            throw DuckDbErrors.problem(text(frame, 0), pool.properties());
        }
        if (frame.type() != expected) {
            throw lost(new IOException("The worker said " + frame + " in place of " + expected));
        }
        return frame;
    }

    private RuntimeException lost(IOException cause) {
        worker.kill();
        int exit = worker.awaitEnd();
        midAnswer = true;
        End why = end.get();
        if (why == End.DEADLINE) {
            return EngineProblem.DEADLINE.because(Map.of("seconds", seconds));
        }
        if (why == End.CANCELLED) {
            return EngineProblem.CANCELLED.because();
        }
        if (why == End.DISK_NEARLY_FULL) {
            return Objects.requireNonNull(full);
        }
        return exit == 3 ? outOfMemory() : new WorkerLostException("A worker ended with " + exit, cause);
    }

    private ProblemException outOfMemory() {
        return EngineProblem.OUT_OF_MEMORY.because(
                Map.of("memory", pool.properties().memory().toMegabytes() + " MB"));
    }

    private List<ResultColumn> columns(Frame frame) {
        List<@Nullable String> texts = texts(frame);
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            String name = Objects.requireNonNull(texts.get(i));
            columns.add(new ResultColumn(name, ColumnType.parse(Objects.requireNonNull(texts.get(i + 1))), true));
        }
        return columns;
    }

    private List<@Nullable String> texts(Frame frame) {
        try {
            return frame.texts();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private String text(Frame frame, int index) {
        try {
            return frame.text(index);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /** Gives the worker back; in the middle of an answer or of a scan it is ended. */
    @Override
    public void close() {
        synchronized (end) {
            if (closed) {
                return;
            }
            closed = true;
        }
        cancel(timer);
        cancel(watch);
        pool.giveBack(worker, !midAnswer && !scanning && end.get() == null && reset());
    }

    private static void cancel(@Nullable Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    private boolean reset() {
        try {
            worker.send(Frame.of(FrameType.CLOSE));
            worker.folder().empty();
            return true;
        } catch (IOException e) {
            return false; // It goes, and another comes.
        }
    }
}
