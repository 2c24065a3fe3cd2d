package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvStream;
import eu.shifthub.hub.engine.Limits;
import eu.shifthub.hub.engine.Materialised;
import eu.shifthub.hub.engine.Order;
import eu.shifthub.hub.engine.Profile;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.engine.ResultColumn;
import eu.shifthub.hub.engine.ResultStream;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The way to every row: what a viewer may read of datasets, questions over it, and the record of each read. Errors of
 * questions are the engine's problems.
 */
@Component
public class Queries {
    private final Scopes scopes;
    private final RowPages pages;
    private final QueryEngine engine;
    private final ReadLog log;
    private final RunStore runs;
    private final QueryProperties properties;

    Queries(Scopes scopes, RowPages pages, QueryEngine engine, ReadLog log, RunStore runs, QueryProperties properties) {
        this.scopes = scopes;
        this.pages = pages;
        this.engine = engine;
        this.log = log;
        this.runs = runs;
        this.properties = properties;
    }

    /** What the viewer, a member, may name in the workspace; what they may not read is not in it. */
    public DatasetScope scope(Viewer viewer, WorkspaceId workspace) {
        return scopes.of(viewer, workspace);
    }

    /** Exactly these datasets; {@code NOT_FOUND} or {@code FORBIDDEN} where the viewer may not read one of them. */
    public DatasetScope scope(Viewer viewer, Collection<DatasetId> datasets) {
        return scopes.of(viewer, datasets);
    }

    /** One version of a dataset, also one that is not current, for members of its workspace. */
    public DatasetScope scope(Viewer viewer, DatasetId dataset, int version) {
        return alone(viewer, scopes.version(viewer, dataset, version));
    }

    /** The columns that an answer would have; reads no row. */
    public List<ResultColumn> columns(DatasetScope scope, Query question) {
        return engine.columns(scope.views(), question);
    }

    /** A page of a dataset's rows; of a preview, where the viewer may see no more. */
    public RowPage rows(Viewer viewer, DatasetId dataset, RowRequest request) {
        return pages.page(viewer, dataset, request);
    }

    /** Asks and waits for an answer small enough for memory. */
    public Answer ask(DatasetScope scope, Query question, ReadContext context, int maxRows, Cancellation cancellation) {
        return ask(scope, question, reads(scope, question), context, maxRows, cancellation);
    }

    /** The same where the caller knows what the question reads. A question that fails on its way has read, too. */
    Answer ask(
            DatasetScope scope,
            Query question,
            Set<ViewName> reads,
            ReadContext context,
            int maxRows,
            Cancellation cancellation) {
        List<ScopedDataset> read = scope.under(reads);
        Limits limits = new Limits(properties.deadline(), maxRows);
        try (ResultStream rows = engine.run(scope.views(), question, limits, cancellation)) {
            Answer answer =
                    Answers.read(rows, maxRows, properties.maxAnswerSize().toBytes());
            log.read(scope.viewer(), read, (long) answer.rows().size(), context);
            return answer;
        } catch (ProblemException e) {
            log.read(scope.viewer(), read, 0L, context);
            throw e;
        }
    }

    /** Asks for an answer of any size, to be read as it comes. */
    public RowStream open(DatasetScope scope, Query question, ReadContext context, Cancellation cancellation) {
        List<DataRead> reads = log.read(scope.viewer(), scope.under(reads(scope, question)), null, context);
        Limits limits = new Limits(properties.streamDeadline(), Long.MAX_VALUE);
        try {
            return new RowStream(engine.run(scope.views(), question, limits, cancellation), log, reads);
        } catch (ProblemException e) {
            log.ended(reads, 0, false);
            throw e;
        }
    }

    /** The same as CSV. The engine begins while the read is recorded; nothing is handed out before it is. */
    private CsvAnswer openCsv(DatasetScope scope, Query question, ReadContext context) {
        List<ScopedDataset> read = scope.under(reads(scope, question));
        CsvStream csv;
        try {
            csv = engine.csv(scope.views(), question, properties.streamDeadline(), new Cancellation());
        } catch (ProblemException e) {
            log.ended(log.read(scope.viewer(), read, null, context), 0, false);
            throw e;
        }
        boolean recorded = false;
        try {
            CsvAnswer answer = new CsvAnswer(csv, log, log.read(scope.viewer(), read, null, context));
            recorded = true;
            return answer;
        } finally {
            if (!recorded) {
                csv.close();
            }
        }
    }

    /** Keeps an answer as a Parquet blob, in this order where one is given. */
    public Materialised materialise(
            DatasetScope scope, Query question, List<Order> order, ReadContext context, Cancellation cancellation) {
        return materialise(scope, question, order, context, properties.streamDeadline(), cancellation);
    }

    Materialised materialise(
            DatasetScope scope,
            Query question,
            List<Order> order,
            ReadContext context,
            Duration deadline,
            Cancellation cancellation) {
        Set<ViewName> reads = reads(scope, question);
        Limits limits = new Limits(deadline, Long.MAX_VALUE);
        Materialised kept = engine.materialise(scope.views(), question, order, limits, cancellation);
        log.read(scope.viewer(), scope.under(reads), kept.rows(), context);
        return kept;
    }

    /** Counts what is in an answer, which is not kept. */
    Profile profile(DatasetScope scope, Query question, ReadContext context, Cancellation cancellation) {
        Set<ViewName> reads = reads(scope, question);
        Profile profile = engine.profile(
                scope.views(), question, new Limits(properties.deadline(), Long.MAX_VALUE), cancellation);
        log.read(scope.viewer(), scope.under(reads), profile.rows(), context);
        return profile;
    }

    /** The rows of one dataset as they come. */
    public RowStream stream(Viewer viewer, DatasetId dataset, RowSelection selection, ReadContext context) {
        ScopedDataset scoped = scopes.version(viewer, dataset, selection.version());
        return open(alone(viewer, scoped), page(scoped, selection), context, new Cancellation());
    }

    /** The same as CSV. */
    public CsvAnswer csv(Viewer viewer, DatasetId dataset, RowSelection selection, ReadContext context) {
        ScopedDataset scoped = scopes.version(viewer, dataset, selection.version());
        return openCsv(alone(viewer, scoped), page(scoped, selection), context);
    }

    /** The rows of one dataset as Parquet: the version's own bytes where the viewer may have it whole and asks for it. */
    public ParquetFile parquet(Viewer viewer, DatasetId dataset, RowSelection selection, ReadContext context) {
        ScopedDataset scoped = scopes.version(viewer, dataset, selection.version());
        if (scoped.whole() && selection.isEverything()) {
            log.read(viewer, List.of(scoped), scoped.version().rowCount(), context);
            return new ParquetFile(scoped.version().blob(), scoped.version().size(), true);
        }
        Materialised kept =
                materialise(alone(viewer, scoped), page(scoped, selection), List.of(), context, new Cancellation());
        return new ParquetFile(kept.sha256(), kept.size(), false);
    }

    /** The whole answer of a query from the person's own history, under the rights of now. */
    public RowStream rerun(Viewer.Person person, RunId id) {
        Run run = ownRun(person, id);
        DatasetScope scope = scope(person, run.workspace());
        return open(scope, new Query.Sql(run.sql()), ReadContext.of(id), new Cancellation());
    }

    /** The same as CSV. */
    public CsvAnswer rerunAsCsv(Viewer.Person person, RunId id) {
        Run run = ownRun(person, id);
        return openCsv(scope(person, run.workspace()), new Query.Sql(run.sql()), ReadContext.of(id));
    }

    /** The same as Parquet. */
    public ParquetFile rerunAsParquet(Viewer.Person person, RunId id) {
        Run run = ownRun(person, id);
        Materialised kept = materialise(
                scope(person, run.workspace()),
                new Query.Sql(run.sql()),
                List.of(),
                ReadContext.of(id),
                new Cancellation());
        return new ParquetFile(kept.sha256(), kept.size(), false);
    }

    private Run ownRun(Viewer.Person person, RunId id) {
        Run run = runs.find(person.id(), id).orElseThrow(QueryProblem.RUN_UNKNOWN::because);
        if (!person.hasRole(Role.WORKER)) {
            throw QueryProblem.RUN_UNKNOWN.because();
        }
        return run;
    }

    /** The names of the views that a question reads. */
    Set<ViewName> reads(DatasetScope scope, Query question) {
        return switch (question) {
            case Query.Sql sql -> engine.reads(scope.views(), sql);
            case Query.Steps steps -> DatasetScope.namesIn(steps);
            case Query.Page page -> Set.of(page.view());
            case Query.Failing failing -> engine.reads(scope.views(), failing);
        };
    }

    private static DatasetScope alone(Viewer viewer, ScopedDataset dataset) {
        return new DatasetScope(viewer, List.of(dataset), List.of());
    }

    private static Query.Page page(ScopedDataset dataset, RowSelection selection) {
        List<String> columns = RowPages.columns(dataset, selection.columns()).stream()
                .map(ScopedColumn::name)
                .toList();
        return new Query.Page(
                dataset.view().name(),
                columns,
                Filters.predicate(dataset, selection.filter()),
                List.of(),
                0,
                Query.Page.ALL);
    }
}
