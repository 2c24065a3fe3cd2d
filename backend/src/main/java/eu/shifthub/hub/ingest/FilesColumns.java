package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.ColumnType;
import eu.shifthub.hub.engine.ColumnType.Kind;
import eu.shifthub.hub.engine.CsvColumn;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.engine.CsvSniff;
import eu.shifthub.hub.reader.ReadPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that several files have in common, by their names, in types that hold for all. */
final class FilesColumns {
    private static final int LARGEST_PRECISION = 38;
    private static final int BIGINT_DIGITS = 19;
    private static final Set<Kind> NUMBERS = EnumSet.of(Kind.INTEGER, Kind.BIGINT, Kind.DECIMAL, Kind.DOUBLE);

    /** By the names of the parts, in their order. */
    private final Map<String, FileConversion.Layout> layouts;

    private final List<ReadPart.Note> notes = new ArrayList<>();

    FilesColumns(Map<String, FileConversion.Layout> layouts) {
        this.layouts = new LinkedHashMap<>(layouts);
    }

    /** What is known of them as of one file; its columns are counted on through all files. */
    CsvSniff common() {
        CsvSniff first = layouts.values().iterator().next().guess();
        List<String> names = new ArrayList<>(names());
        List<CsvColumn> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(common(columns.size(), name));
        }
        List<List<@Nullable String>> preview =
                first.preview().stream().map(row -> inOrder(first, row, names)).toList();
        return new CsvSniff(first.dialect(), names, columns, preview);
    }

    /** Which files lack a column, where they may. */
    List<ReadPart.Note> notes() {
        return List.copyOf(notes);
    }

    /** All names; refuses a file whose names are others, but for objects, which may leave out what has no value. */
    private Set<String> names() {
        notes.clear();
        String first = layouts.keySet().iterator().next();
        Set<String> expected = names(first);
        Set<String> all = new LinkedHashSet<>(expected);
        layouts.keySet().forEach(part -> all.addAll(names(part)));
        for (String part : layouts.keySet()) {
            Set<String> missing = without(isOfObjects(part) ? all : expected, names(part));
            Set<String> added = without(names(part), expected);
            if (isOfObjects(part)) {
                missing.forEach(column -> notes.add(
                        new ReadPart.Note("COLUMN_MISSING", Map.of("file", FilesParts.file(part), "column", column))));
            } else if (!missing.isEmpty() || !added.isEmpty()) {
                throw IngestProblem.FILES_DIFFER.because(Map.of(
                        "file", FilesParts.file(part),
                        "first", FilesParts.file(first),
                        "missing", shown(missing),
                        "added", shown(added)));
            }
        }
        return all;
    }

    private static boolean isOfObjects(String part) {
        return FilesParts.file(part).matches("(?i).*\\.(json|ndjson|jsonl)");
    }

    private Set<String> names(String part) {
        Set<String> names = new LinkedHashSet<>();
        layout(part).guess().columns().forEach(column -> names.add(column.name()));
        return names;
    }

    private FileConversion.Layout layout(String part) {
        return Objects.requireNonNull(layouts.get(part));
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> left = new LinkedHashSet<>(names);
        left.removeAll(others);
        return left;
    }

    private static String shown(Collection<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private CsvColumn common(int position, String name) {
        List<CsvColumn> told = layouts.values().stream()
                .flatMap(layout -> layout.guess().columns().stream()
                        .filter(column -> column.name().equals(name) && tells(layout.guess(), column)))
                .toList();
        ColumnType type =
                told.stream().map(CsvColumn::type).reduce(FilesColumns::wider).orElse(ColumnType.of(Kind.TEXT));
        return told.stream()
                .filter(column -> column.type().kind() == type.kind())
                .findFirst()
                .map(column -> new CsvColumn(position, name, type, column.format(), column.decimalComma()))
                .orElse(new CsvColumn(position, name, type));
    }

    /** Whether its type is told by a cell; a column without any is taken for text. */
    private static boolean tells(CsvSniff guess, CsvColumn column) {
        int at = guess.columns().indexOf(column);
        return column.type().kind() != Kind.TEXT
                || guess.preview().stream().anyMatch(row -> at < row.size() && row.get(at) != null);
    }

    /** A type for the values of both; of other pairs the text. */
    private static ColumnType wider(ColumnType one, ColumnType other) {
        if (one.equals(other)) {
            return one;
        }
        Set<Kind> kinds = EnumSet.of(one.kind(), other.kind());
        if (!NUMBERS.containsAll(kinds)) {
            return ColumnType.of(Kind.TEXT);
        }
        if (kinds.contains(Kind.DOUBLE)) {
            return ColumnType.of(Kind.DOUBLE);
        }
        if (!kinds.contains(Kind.DECIMAL)) {
            return ColumnType.of(Kind.BIGINT);
        }
        int scale = Math.max(one.scale(), other.scale());
        return ColumnType.decimal(Math.min(LARGEST_PRECISION, Math.max(whole(one), whole(other)) + scale), scale);
    }

    private static int whole(ColumnType type) {
        return type.kind() == Kind.DECIMAL ? type.precision() - type.scale() : BIGINT_DIGITS;
    }

    private static List<@Nullable String> inOrder(CsvSniff guess, List<@Nullable String> row, List<String> names) {
        List<@Nullable String> cells = new ArrayList<>();
        for (String name : names) {
            int at = guess.columns().stream().map(CsvColumn::name).toList().indexOf(name);
            cells.add(at < 0 || at >= row.size() ? null : row.get(at));
        }
        return cells;
    }

    /** What becomes of one of the files. */
    static CsvImport plan(FileConversion.Layout layout, CsvSniff common, CsvImport wanted) {
        List<CsvColumn> columns = new ArrayList<>();
        for (CsvColumn column : wanted.columns()) {
            String name = common.columns().get(column.position()).name();
            layout.guess().columns().stream()
                    .filter(own -> own.name().equals(name))
                    .findFirst()
                    .ifPresent(own -> columns.add(written(own, column)));
        }
        return new CsvImport(
                layout.guess().dialect(),
                layout.width(),
                columns,
                wanted.nullMarkers(),
                wanted.onReject(),
                layout.lineColumn(),
                List.of());
    }

    /** In the wanted type, written as the file has it where that is known. */
    private static CsvColumn written(CsvColumn own, CsvColumn wanted) {
        boolean known = own.type().kind() == wanted.type().kind();
        return new CsvColumn(
                own.position(),
                wanted.name(),
                wanted.type(),
                known ? own.format() : wanted.format(),
                known || NUMBERS.contains(own.type().kind()) ? own.decimalComma() : wanted.decimalComma());
    }
}
