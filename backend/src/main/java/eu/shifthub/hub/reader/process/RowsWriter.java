package eu.shifthub.hub.reader.process;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one part and those that could not be read. */
final class RowsWriter implements Closeable {
    private static final int RAW_SHOWN = 200;
    private static final int FIRST = 100;

    private final Output output;
    private final String file;
    private final CsvFile rows;
    private @Nullable CsvFile rejects;
    private final List<Reject> first = new ArrayList<>();
    private long written;
    private long rejected;

    /**
     * A row that could not be read.
     *
     * @param reason in the words of the engine's {@code RejectReason}
     */
    record Reject(long line, String raw, String reason) {}

    RowsWriter(Output output) {
        this.output = output;
        this.file = output.newFile("csv");
        this.rows = new CsvFile(output.path(file));
    }

    /**
     * A row, or a reject where a cell of it has characters that no database takes.
     *
     * @param line the row's number in its file
     */
    void row(long line, List<? extends @Nullable String> cells) {
        for (String cell : cells) {
            String wrong = cell == null ? null : Characters.wrong(cell);
            if (cell != null && wrong != null) {
                reject(line, cell, wrong);
                return;
            }
        }
        document(line, cells);
    }

    /** The same for a text that was taken out of a document, of which such characters are left out. */
    void document(long line, List<? extends @Nullable String> cells) {
        List<@Nullable String> whole = new ArrayList<>(cells.size() + 1);
        whole.addAll(cells);
        whole.add(Long.toString(line));
        rows.row(whole);
        written++;
    }

    void reject(long line, String raw, String reason) {
        if (rejects == null) {
            rejects = new CsvFile(output.path(rejectsFile()));
            rejects.row(List.of("line", "column", "raw", "reason"));
        }
        String shown = Characters.shown(raw.substring(0, Math.min(RAW_SHOWN, raw.length())));
        rejects.row(Arrays.asList(Long.toString(line), null, shown, reason));
        if (first.size() < FIRST) {
            first.add(new Reject(line, shown, reason));
        }
        rejected++;
    }

    List<Reject> firstRejects() {
        return first;
    }

    String file() {
        return file;
    }

    long written() {
        return written;
    }

    long rejected() {
        return rejected;
    }

    @Nullable
    String rejectsFileIfAny() {
        return rejects == null ? null : rejectsFile();
    }

    private String rejectsFile() {
        return file + ".rejects.csv";
    }

    @Override
    public void close() {
        rows.close();
        if (rejects != null) {
            rejects.close();
        }
    }
}
