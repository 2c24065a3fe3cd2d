package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.Limits;
import eu.shifthub.hub.engine.Order;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.engine.ResultStream;
import eu.shifthub.hub.engine.Scope;
import eu.shifthub.hub.engine.Step;
import eu.shifthub.hub.identity.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of one dataset's rows. */
@Component
class RowPages {
    private final Scopes scopes;
    private final QueryEngine engine;
    private final ReadLog log;
    private final QueryProperties properties;

    RowPages(Scopes scopes, QueryEngine engine, ReadLog log, QueryProperties properties) {
        this.scopes = scopes;
        this.engine = engine;
        this.log = log;
        this.properties = properties;
    }

    RowPage page(Viewer viewer, DatasetId id, RowRequest request) {
        boolean preview = scopes.previewOnly(viewer, id);
        ScopedDataset dataset = preview ? scopes.preview(viewer, id) : scopes.version(viewer, id, null);
        checkSize(request.first());
        if (preview && (request.filter() != null || !request.orderBy().isEmpty())) {
            throw QueryProblem.PREVIEW_ONLY.because();
        }
        List<ScopedColumn> columns = columns(dataset, request.columns());
        Predicate where = Filters.predicate(dataset, request.filter());
        long offset = RowCursor.offset(request.after(), dataset.version().id());
        int size = preview ? (int) Math.clamp(properties.previewRows() - offset, 0, request.first()) : request.first();
        Answer answer = read(dataset, columns, where, order(dataset, columns, request.orderBy()), offset, size);
        Long total = request.count() ? count(dataset, where) : null;
        log.read(viewer, dataset, names(columns), answer.rows().size(), ReadContext.ROWS);
        return page(dataset, columns, answer, offset, total, preview);
    }

    private RowPage page(
            ScopedDataset dataset,
            List<ScopedColumn> columns,
            Answer answer,
            long offset,
            @Nullable Long total,
            boolean preview) {
        long end = offset + answer.rows().size();
        boolean empty = answer.rows().isEmpty();
        return new RowPage(
                dataset.version(),
                columns.stream().map(ScopedColumn::labelled).toList(),
                answer.rows(),
                empty ? null : cursor(dataset, offset),
                empty ? null : cursor(dataset, end),
                offset > 0,
                answer.truncated() && !(preview && end >= properties.previewRows()),
                total,
                preview);
    }

    private Answer read(
            ScopedDataset dataset,
            List<ScopedColumn> columns,
            Predicate where,
            List<Order> order,
            long offset,
            int size) {
        Query.Page page = new Query.Page(dataset.view().name(), names(columns), where, order, offset, size + 1L);
        Limits limits = new Limits(properties.deadline(), size + 1L);
        try (ResultStream rows = engine.run(Scope.of(dataset.view()), page, limits, new Cancellation())) {
            return Answers.read(rows, size, properties.maxAnswerSize().toBytes());
        }
    }

    private long count(ScopedDataset dataset, Predicate where) {
        if (where instanceof Predicate.True && dataset.view().rows() instanceof Predicate.True) {
            return dataset.version().rowCount();
        }
        Step count = new Step.GroupBy(List.of(), List.of(new Step.Aggregate(Step.Function.COUNT, null, "rows")));
        Query steps = new Query.Steps(dataset.view().name(), List.of(new Step.Filter(where), count));
        Limits limits = new Limits(properties.deadline(), 1);
        try (ResultStream rows = engine.run(Scope.of(dataset.view()), steps, limits, new Cancellation())) {
            rows.next();
            return rows.value(0) instanceof Number number ? number.longValue() : 0;
        }
    }

    private void checkSize(int first) {
        if (first < 1 || first > properties.maxPage()) {
            throw QueryProblem.PAGE_SIZE.at("first", Map.of("maximum", properties.maxPage()));
        }
    }

    static List<ScopedColumn> columns(ScopedDataset dataset, List<String> asked) {
        if (asked.isEmpty()) {
            return dataset.columns();
        }
        Set<String> seen = new HashSet<>();
        for (String name : asked) {
            if (!seen.add(name)) {
                throw QueryProblem.COLUMN_TWICE.at("columns", Map.of("column", name));
            }
        }
        return asked.stream()
                .map(name -> Filters.column(dataset, name, "columns"))
                .toList();
    }

    /** Where a sort leaves rows equal, the shown columns decide: the pages of one sort must fit together. */
    private static List<Order> order(ScopedDataset dataset, List<ScopedColumn> columns, List<RowOrder> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Order> wanted = asked.stream()
                .map(by -> new Order(
                        Filters.column(dataset, by.column(), "orderBy").name(), by.descending()))
                .toList();
        Set<String> named = new HashSet<>(wanted.stream().map(Order::column).toList());
        return Stream.concat(
                        wanted.stream(),
                        names(columns).stream()
                                .filter(column -> !named.contains(column))
                                .map(Order::ascending))
                .toList();
    }

    private static List<String> names(List<ScopedColumn> columns) {
        return columns.stream().map(ScopedColumn::name).toList();
    }

    private static String cursor(ScopedDataset dataset, long offset) {
        return new RowCursor(dataset.version().id(), offset).text();
    }
}
