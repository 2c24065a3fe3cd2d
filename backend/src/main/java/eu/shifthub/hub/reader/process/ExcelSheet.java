package eu.shifthub.hub.reader.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** One sheet, read row by row. */
final class ExcelSheet {
    private static final int LOOKED_AT = 200;

    private final ReadTask task;
    private final Sheet sheet;
    private final ExcelDates dates;
    private final Output output;

    ExcelSheet(ReadTask task, Sheet sheet, ExcelDates dates, Output output) {
        this.task = task;
        this.sheet = sheet;
        this.dates = dates;
        this.output = output;
    }

    /** Where the table begins: the row of its header, or of its first cells, and what is above. */
    private record Beginning(boolean header, int index, int width, int leftOut) {}

    /** Null where the sheet has no cells. */
    @Nullable
    Part read(String name, boolean hidden, List<Note> notes) throws IOException {
        int width = 0;
        while (true) {
            try (Stream<Row> rows = sheet.openStream()) {
                Iterator<Row> iterator = rows.iterator();
                List<Row> first = new ArrayList<>();
                while (first.size() < LOOKED_AT && iterator.hasNext()) {
                    Row row = iterator.next();
                    if (isFilled(row)) {
                        first.add(row);
                    }
                }
                if (first.isEmpty()) {
                    return null;
                }
                width = Math.max(
                        width, first.stream().mapToInt(ExcelSheet::width).max().orElse(0));
                Pass pass = new Pass(beginning(first, width), new ExcelCells(dates));
                int wider = pass.write(first, iterator);
                if (wider <= width) {
                    return pass.part(name, hidden, notes);
                }
                width = wider; // A row far below is wider than those above: all rows must have its width.
            }
        }
    }

    private Beginning beginning(List<Row> first, int width) {
        int skip = task.skip() == null ? guessedSkip(first) : Math.min(task.skip(), first.size() - 1);
        boolean header = task.header() == null ? isHeader(first.get(skip), first.size() - skip) : task.header();
        return new Beginning(header, skip, width, skip);
    }

    /** Titles and remarks above a table have fewer cells than its rows. */
    private static int guessedSkip(List<Row> first) {
        int most = first.stream().mapToInt(ExcelSheet::filled).max().orElse(0);
        return IntStream.range(0, first.size())
                .filter(i -> filled(first.get(i)) * 2 > most)
                .findFirst()
                .orElse(0);
    }

    private static boolean isHeader(Row row, int rows) {
        return rows > 1 && row.stream().filter(ExcelCells::isFilled).allMatch(ExcelCells::isText);
    }

    private static boolean isFilled(Row row) {
        return row.stream().anyMatch(ExcelCells::isFilled);
    }

    private static int filled(Row row) {
        return (int) row.stream().filter(ExcelCells::isFilled).count();
    }

    private static int width(Row row) {
        return IntStream.range(0, row.getCellCount())
                        .filter(i -> ExcelCells.isFilled(row.getCell(i)))
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** One reading of the sheet with a width that is believed to hold. */
    private final class Pass {
        private final Beginning beginning;
        private final ExcelCells cells;
        private final RowsWriter writer = new RowsWriter(output);
        private final List<ColumnFacts> facts;
        private List<@Nullable String> header = List.of();
        private boolean whole = true;

        Pass(Beginning beginning, ExcelCells cells) {
            this.beginning = beginning;
            this.cells = cells;
            this.facts = IntStream.range(0, beginning.width())
                    .mapToObj(i -> new ColumnFacts())
                    .toList();
        }

        /** The width that would have been needed. */
        int write(List<Row> first, Iterator<Row> rest) {
            try (writer) {
                int widest = beginning.width();
                int from = beginning.index();
                if (beginning.header()) {
                    requireEachOnce(first.get(from));
                    header = header(first.get(from));
                    from++;
                }
                for (Row row : first.subList(from, first.size())) {
                    write(row);
                }
                while (whole && rest.hasNext()) {
                    Row row = rest.next();
                    int width = row.getCellCount() <= widest ? 0 : width(row);
                    widest = Math.max(widest, width);
                    if (widest == beginning.width()) {
                        write(row);
                    }
                }
                return widest;
            }
        }

        private List<@Nullable String> header(Row row) {
            List<@Nullable String> names = new ArrayList<>();
            for (int i = 0; i < beginning.width(); i++) {
                Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
                names.add(cell == null ? null : cells.text(cell, new ColumnFacts()));
            }
            return names;
        }

        private void write(Row row) {
            if (!whole || writer.written() >= task.rows()) {
                whole = false;
                return;
            }
            if (!requireEachOnce(row)) {
                return;
            }
            List<@Nullable String> texts = new ArrayList<>(beginning.width());
            boolean empty = true;
            for (int i = 0; i < beginning.width(); i++) {
                Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
                String text = cells.text(cell, facts.get(i));
                empty &= text == null;
                texts.add(text);
            }
            // Rows without any cell are not rows; one whose cells hold errors alone is.
            if (!empty || isFilled(row)) {
                writer.row(row.getRowNum(), texts);
            }
        }

        /** Of two cells at one place only the last is known: the row is a reject. */
        private boolean requireEachOnce(Row row) {
            int places = 0;
            for (int i = 0; i < row.getCellCount(); i++) {
                places += row.getCell(i) == null ? 0 : 1;
            }
            boolean once = places == row.getPhysicalCellCount();
            if (!once) {
                String raw = row.stream()
                        .filter(Objects::nonNull)
                        .map(cell -> String.valueOf(cell.getRawValue()))
                        .collect(Collectors.joining(", "));
                writer.reject(row.getRowNum(), raw, "CELL_TWICE");
            }
            return once;
        }

        Part part(String name, boolean hidden, List<Note> about) {
            List<Note> notes = new ArrayList<>(about);
            if (beginning.leftOut() > 0) {
                notes.add(Note.of("ROWS_ABOVE", "count", beginning.leftOut()));
            }
            cells.note(notes);
            List<Part.Column> columns = columns();
            strays(columns, notes);
            return new Part(
                    name,
                    Part.Format.ROWS,
                    writer.file(),
                    columns,
                    writer.written(),
                    writer.rejected(),
                    writer.rejectsFileIfAny(),
                    writer.firstRejects(),
                    whole,
                    hidden,
                    beginning.header(),
                    beginning.leftOut(),
                    notes);
        }

        private void strays(List<Part.Column> columns, List<Note> notes) {
            IntStream.range(0, facts.size())
                    .filter(i -> facts.get(i).strays() > 0)
                    .mapToObj(i -> Note.of(
                            "MIXED",
                            "column",
                            columns.get(i).name(),
                            "count",
                            facts.get(i).strays()))
                    .forEach(notes::add);
        }

        private List<Part.Column> columns() {
            List<@Nullable String> names = header.isEmpty() ? Collections.nCopies(beginning.width(), null) : header;
            return IntStream.range(0, beginning.width())
                    .mapToObj(i -> {
                        String name = names.get(i) == null
                                ? ""
                                : String.valueOf(names.get(i)).strip().replaceAll("\\s+", " ");
                        ColumnFacts known = facts.get(i);
                        return new Part.Column(
                                name, known.type(), !known.type().equals("TEXT"), name.isEmpty() && known.isEmpty());
                    })
                    .toList();
        }
    }
}
