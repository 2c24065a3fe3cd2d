package eu.shifthub.hub.engine;

import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One Parquet file, in a worker. Cells that change their type go the way of CSV cells; the others stay as they are. */
record ParquetLoading(Lease lease, Path source, Path table, Path rejects) {
    private static final int PREVIEW_ROWS = 50;
    private static final int FIRST_REJECTS = 100;
    private static final int CELL_SHOWN = 2_000;

    ParquetSniff sniff() {
        List<ParquetColumn> natives = file().all();
        List<CsvColumn> columns = IntStream.range(0, natives.size())
                .mapToObj(i ->
                        new CsvColumn(i, natives.get(i).name(), natives.get(i).type()))
                .toList();
        String cells = natives.stream()
                .map(column ->
                        "left(" + column.expression(ColumnType.of(ColumnType.Kind.TEXT)) + ", " + CELL_SHOWN + ")")
                .collect(Collectors.joining(", "));
        List<List<@Nullable String>> preview = new ArrayList<>();
        for (List<@Nullable Object> row :
                lease.rows("SELECT " + cells + " FROM " + read() + " LIMIT " + PREVIEW_ROWS)) {
            List<@Nullable String> texts = new ArrayList<>();
            row.forEach(cell -> texts.add((String) cell));
            preview.add(texts);
        }
        return new ParquetSniff(
                footerRows(),
                columns,
                preview,
                names(natives, ParquetColumn::finer),
                names(natives, ParquetColumn::old));
    }

    private static List<String> names(List<ParquetColumn> columns, Predicate<ParquetColumn> which) {
        return columns.stream().filter(which).map(ParquetColumn::name).toList();
    }

    CsvImported load(CsvImport instructions, Blobs blobs) {
        long expected = footerRows();
        Plan plan = plan(instructions);
        lease.execute("CREATE TEMP TABLE misfits (line BIGINT, \"column\" VARCHAR, raw VARCHAR, reason VARCHAR)");
        if (!plan.retyped().columns().isEmpty()) {
            lease.execute("INSERT INTO misfits SELECT record + 1, name, raw, reason FROM ("
                    + CsvSql.misfits(plan.retyped(), plan.from()) + ")");
        }
        List<CsvReject> first = firstRejects();
        if (instructions.onReject() == CsvImport.OnReject.STOP && !first.isEmpty()) {
            throw first.getFirst().stop(EngineProblem.A_FILE);
        }
        boolean keepRows = instructions.onReject() == CsvImport.OnReject.KEEP_AS_NULL || first.isEmpty();
        String select = plan.select() + (keepRows ? "" : " WHERE NOT " + CsvSql.anyMisfit(plan.retyped()));
        long stored = lease.execute(DuckDbEngine.copy(
                select + DuckDbEngine.orderBy(instructions.order()),
                instructions.columns().size(),
                table));
        long rejected = keepRows ? 0 : number("SELECT count(DISTINCT line) FROM misfits");
        if (stored + rejected != expected) {
            throw EngineProblem.PARQUET_MISCOUNTED.because(Map.of("expected", expected, "found", stored + rejected));
        }
        long emptied = keepRows ? number("SELECT count(*) FROM misfits") : 0;
        return new CsvImported(
                keep(stored, instructions, blobs), expected, rejected, emptied, first, adoptRejects(first, blobs));
    }

    /** @param retyped the columns that change their type, which are text in {@code from} */
    private record Plan(CsvImport retyped, String from, String select) {}

    private Plan plan(CsvImport instructions) {
        Map<Integer, ParquetColumn> natives = new HashMap<>();
        for (ParquetColumn column : file().all()) {
            natives.put(natives.size(), column);
        }
        List<CsvColumn> retyped = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        List<String> outer = new ArrayList<>();
        for (CsvColumn column : instructions.columns()) {
            ParquetColumn found = natives.get(column.position());
            if (found == null) {
                throw EngineProblem.CSV_COLUMN_BEYOND.because(
                        Map.of("column", column.name(), "columns", natives.size()));
            }
            if (found.precision() > ParquetColumn.MOST_DIGITS) {
                throw EngineProblem.PARQUET_TOO_PRECISE.because(
                        Map.of("column", found.name(), "digits", found.precision()));
            }
            boolean same = column.type().equals(found.type());
            inner.add(found.expression(same ? found.type() : ColumnType.of(ColumnType.Kind.TEXT)) + " AS c"
                    + column.position());
            outer.add(
                    (same ? "c" + column.position() : CsvCell.typed(column)) + " AS " + Dialect.quoted(column.name()));
            if (!same) {
                retyped.add(column);
            }
        }
        String from = "(SELECT " + String.join(", ", inner) + " FROM " + read() + ")";
        CsvImport cast = new CsvImport(
                instructions.dialect(), natives.size(), retyped, List.of(), instructions.onReject(), List.of());
        return new Plan(cast, from, "SELECT " + String.join(", ", outer) + " FROM " + from);
    }

    private String read() {
        return file().read();
    }

    private ParquetColumns file() {
        return new ParquetColumns(lease, source);
    }

    private long footerRows() {
        return number("SELECT CAST(num_rows AS BIGINT) FROM parquet_file_metadata(" + Dialect.literal(source.toString())
                + ")");
    }

    private long number(String sql) {
        return (Long) Objects.requireNonNull(lease.rows(sql).getFirst().getFirst());
    }

    private List<CsvReject> firstRejects() {
        return lease
                .rows("SELECT line, \"column\", raw, reason FROM misfits ORDER BY line, \"column\" LIMIT "
                        + FIRST_REJECTS)
                .stream()
                .map(row -> new CsvReject(
                        (Long) Objects.requireNonNull(row.get(0)),
                        (String) row.get(1),
                        (String) row.get(2),
                        RejectReason.parse(String.valueOf(row.get(3)))))
                .toList();
    }

    private @Nullable String adoptRejects(List<CsvReject> first, Blobs blobs) {
        if (first.isEmpty()) {
            return null;
        }
        lease.execute("COPY (FROM misfits ORDER BY line, \"column\") TO " + Dialect.literal(rejects.toString())
                + " (FORMAT csv, HEADER, USE_TMP_FILE false)");
        return blobs.adopt(lease.folder().out().resolve("rejects.csv")).sha256();
    }

    private Materialised keep(long rows, CsvImport instructions, Blobs blobs) {
        Blob blob = blobs.adopt(lease.folder().out().resolve("table.parquet"));
        List<ResultColumn> columns = instructions.columns().stream()
                .map(column -> new ResultColumn(column.name(), column.type(), true))
                .toList();
        return new Materialised(blob.sha256(), blob.size(), rows, columns);
    }
}
