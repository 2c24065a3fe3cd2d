package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvColumn;
import eu.shifthub.hub.engine.CsvDialect;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.engine.CsvImported;
import eu.shifthub.hub.engine.Limits;
import eu.shifthub.hub.engine.Materialised;
import eu.shifthub.hub.engine.Order;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.engine.ResultColumn;
import eu.shifthub.hub.engine.Scope;
import eu.shifthub.hub.engine.Source;
import eu.shifthub.hub.engine.View;
import eu.shifthub.hub.engine.ViewColumn;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.storage.Blobs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows of known types into a version, alone or after the rows of the version before. */
@Component
class RowsRun {
    private static final CsvDialect DIALECT = new CsvDialect(",", "\"", "\"", true, 0);
    private static final ViewName BEFORE = new ViewName("append", "before");
    private static final ViewName BOTH = new ViewName("append", "both");

    private final ImportRun run;
    private final QueryEngine engine;
    private final Blobs blobs;
    private final Datasets datasets;
    private final KeyCheck keys;
    private final IngestProperties properties;

    RowsRun(
            ImportRun run,
            QueryEngine engine,
            Blobs blobs,
            Datasets datasets,
            KeyCheck keys,
            IngestProperties properties) {
        this.run = run;
        this.engine = engine;
        this.blobs = blobs;
        this.datasets = datasets;
        this.keys = keys;
        this.properties = properties;
    }

    ImportRun.Table convert(
            KnownRows rows,
            ImportInstructions instructions,
            boolean append,
            Consumer<ImportPhase> phase,
            Cancellation cancellation) {
        phase.accept(ImportPhase.CONVERTING);
        Version base = append ? base(instructions) : null;
        Map<String, Column> before =
                run.before(instructions).stream().collect(Collectors.toMap(Column::name, Function.identity()));
        List<Column> columns = rows.columns().stream()
                .map(column -> described(column, before.get(column.name())))
                .toList();
        if (base == null) {
            run.requireSameColumns(instructions, columns);
            CsvImported whole = csv(rows, instructions, null, KeyCheck.order(columns), cancellation);
            keys.require(whole.table().sha256(), columns, cancellation);
            return new ImportRun.Table(whole, columns, rows.csv(), rows.name());
        }
        SchemaChange.between(base.columns(), columns).require();
        CsvImported fresh = csv(rows, instructions, base, List.of(), cancellation);
        Materialised whole = appended(base, fresh, cancellation);
        keys.require(whole.sha256(), base.columns(), cancellation);
        return new ImportRun.Table(
                fresh, base.columns(), rows.csv(), rows.name(), List.of(), new ImportRun.Appended(base, whole));
    }

    /** What the source says of a column, over what the version before says; a new one's name tells whether it is personal. */
    private static Column described(KnownColumn known, @Nullable Column before) {
        Column column = new Column(known.name(), ColumnType.of(known.type()), known.label());
        if (before != null) {
            return column.inheriting(before);
        }
        return PersonalDataGuess.isPersonal(known.name(), Stream.empty()) ? column.asPersonalData() : column;
    }

    private @Nullable Version base(ImportInstructions instructions) {
        if (instructions.dataset() == null) {
            return null;
        }
        // Also where it waits for checks or is held back by them: rows that came in once are never left out silently.
        return datasets.findNewestVersion(instructions.dataset()).orElse(null);
    }

    /** In the order and the exact types of the version that they are added to, where there is one. */
    private CsvImported csv(
            KnownRows rows,
            ImportInstructions instructions,
            @Nullable Version base,
            List<Order> order,
            Cancellation cancellation) {
        List<CsvColumn> columns = IntStream.range(0, rows.columns().size())
                .mapToObj(i -> new CsvColumn(
                        i, rows.columns().get(i).name(), rows.columns().get(i).type()))
                .toList();
        CsvImport csv = new CsvImport(
                DIALECT,
                columns.size(),
                base == null ? columns : as(base, columns),
                instructions.nullMarkers(),
                instructions.onReject(),
                order);
        return engine.importCsv(blobs.path(rows.csv().sha256()), csv, cancellation);
    }

    private List<CsvColumn> as(Version base, List<CsvColumn> columns) {
        Map<String, CsvColumn> named = columns.stream().collect(Collectors.toMap(CsvColumn::name, Function.identity()));
        return engine.columns(Scope.of(view(BEFORE, base.columns(), List.of(base.blob()))), everything(BEFORE)).stream()
                .map(column -> typed(column, Objects.requireNonNull(named.get(column.name()))))
                .toList();
    }

    private static CsvColumn typed(ResultColumn before, CsvColumn column) {
        return new CsvColumn(column.position(), column.name(), before.type(), column.format(), column.decimalComma());
    }

    private Materialised appended(Version base, CsvImported fresh, Cancellation cancellation) {
        View both =
                view(BOTH, base.columns(), List.of(base.blob(), fresh.table().sha256()));
        Limits limits = new Limits(properties.appendDeadline(), Long.MAX_VALUE);
        Materialised whole = engine.materialise(
                Scope.of(both), everything(BOTH), KeyCheck.order(base.columns()), limits, cancellation);
        long expected = base.rowCount() + fresh.table().rows();
        if (whole.rows() != expected) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%d rows after an append, not %d", whole.rows(), expected));
        }
        return whole;
    }

    private static View view(ViewName name, List<Column> columns, List<String> blobs) {
        return new View(
                name,
                new Source.Parquet(blobs),
                columns.stream().map(column -> ViewColumn.plain(column.name())).toList(),
                new Predicate.True());
    }

    private static Query everything(ViewName view) {
        return new Query.Steps(view, List.of());
    }
}
