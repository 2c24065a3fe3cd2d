package eu.shifthub.hub.reader.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One table of a JSON file: first its columns are collected, then its rows are written. */
final class JsonTable {
    private static final int MOST_COLUMNS = 5_000;

    private final String name;
    private final String path;
    private final Map<String, ColumnFacts> columns = new LinkedHashMap<>();
    private @Nullable RowsWriter writer;
    private boolean whole = true;
    private long seen;

    /** @param path of the list in the file; empty where the file is the list */
    JsonTable(String name, String path) {
        this.name = name;
        this.path = path;
    }

    String path() {
        return path;
    }

    boolean hasColumns() {
        return !columns.isEmpty();
    }

    /** The first time through. */
    void learn(JsonRecord record, long most) {
        if (++seen > most) {
            whole = false;
            return;
        }
        record.cells().forEach((path, cell) -> {
            ColumnFacts facts = columns.computeIfAbsent(path, added -> new ColumnFacts());
            String text = Objects.requireNonNullElse(cell.text(), "");
            switch (cell.kind()) {
                case NOTHING -> {}
                case TEXT -> facts.isoText(text);
                case NUMBER -> facts.number(text);
                case TRUTH -> facts.bool();
                case JSON -> facts.text();
            }
        });
        if (columns.size() > MOST_COLUMNS) {
            throw new Refusal("TOO_MANY_COLUMNS").with("file", name).with("most", MOST_COLUMNS);
        }
    }

    boolean takesMore() {
        return whole;
    }

    void begin(Output output) {
        writer = new RowsWriter(output);
    }

    RowsWriter writer() {
        return Objects.requireNonNull(writer);
    }

    boolean isFull(long most) {
        return writer().written() >= most;
    }

    /** The second time through. */
    void write(JsonRecord record, long line) {
        List<@Nullable String> row = new ArrayList<>(columns.size());
        for (String path : columns.keySet()) {
            JsonRecord.Cell cell = record.cells().get(path);
            row.add(cell == null ? null : cell.text());
        }
        writer().row(line, row);
    }

    Part part(List<Note> about) {
        List<Note> notes = new ArrayList<>(about);
        List<Part.Column> described = new ArrayList<>();
        columns.forEach((path, facts) -> {
            String shown = JsonRecord.shown(path);
            described.add(new Part.Column(shown, facts.type(), true, false));
            if (facts.strays() > 0) {
                notes.add(Note.of("MIXED", "column", shown, "count", facts.strays()));
            }
        });
        return new Part(
                name,
                Part.Format.ROWS,
                writer().file(),
                described,
                writer().written(),
                writer().rejected(),
                writer().rejectsFileIfAny(),
                writer().firstRejects(),
                whole,
                false,
                null,
                null,
                notes);
    }
}
