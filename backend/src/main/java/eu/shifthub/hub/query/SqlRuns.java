package eu.shifthub.hub.query;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.Materialised;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL exploration: runs of what a person wrote, and their history. */
@Component
class SqlRuns {
    private final Queries queries;
    private final RunningQueries running;
    private final RunStore store;
    private final QueryResults results;
    private final Access access;
    private final QueryProperties properties;
    private final Clock clock;

    SqlRuns(
            Queries queries,
            RunningQueries running,
            RunStore store,
            QueryResults results,
            Access access,
            QueryProperties properties,
            Clock clock) {
        this.queries = queries;
        this.running = running;
        this.store = store;
        this.results = results;
        this.access = access;
        this.properties = properties;
        this.clock = clock;
    }

    SqlAnswer run(Viewer.Person by, RunQueryInput input) {
        if (input.maxRows() > properties.maxAnswerRows()) {
            throw QueryProblem.PAGE_SIZE.at("maxRows", Map.of("maximum", properties.maxAnswerRows()));
        }
        return attempt(by, input.workspace(), input.sql(), input.key(), attempt -> answer(attempt, input.maxRows()));
    }

    /** Keeps the whole answer as a dataset of the workspace. */
    Dataset save(Viewer.Person by, SaveQueryResultInput input) {
        return attempt(by, input.workspace(), input.sql(), input.key(), attempt -> {
            Set<ViewName> reads = queries.reads(attempt.scope(), attempt.question());
            List<ScopedDataset> read = attempt.scope().under(reads);
            NewDataset planned = results.plan(by, input.workspace(), input.title(), read);
            Materialised table = queries.materialise(
                    attempt.scope(),
                    attempt.question(),
                    List.of(),
                    ReadContext.of(attempt.id()),
                    properties.deadline(),
                    attempt.cancellation());
            Dataset kept = results.keep(by, planned, table, read);
            keep(attempt, RunState.SUCCEEDED, table.rows(), null);
            return kept;
        });
    }

    /** Statistics of the whole answer. The history has the query already, from when it was run. */
    ResultProfile profile(Viewer.Person by, ProfileQueryInput input) {
        DatasetScope scope = queries.scope(by, input.workspace());
        Cancellation cancellation = running.start(by.id(), input.key());
        try {
            return ResultProfile.of(queries.profile(
                    scope, new Query.Sql(input.sql()), ReadContext.of(new RunId(Ids.next())), cancellation));
        } catch (ProblemException e) {
            throw cancellation.isCancelled() ? QueryProblem.CANCELLED.because() : e;
        } finally {
            running.end(by.id(), input.key());
        }
    }

    /** A query on its way. */
    private record Attempt(
            RunId id,
            Viewer.Person by,
            WorkspaceId workspace,
            DatasetScope scope,
            Query.Sql question,
            Instant start,
            Cancellation cancellation) {}

    private <T> T attempt(Viewer.Person by, WorkspaceId workspace, String sql, String key, Function<Attempt, T> work) {
        DatasetScope scope = queries.scope(by, workspace);
        Cancellation cancellation = running.start(by.id(), key);
        Attempt attempt = new Attempt(
                new RunId(Ids.next()), by, workspace, scope, new Query.Sql(sql), clock.instant(), cancellation);
        try {
            return work.apply(attempt);
        } catch (ProblemException e) {
            boolean cancelled = cancellation.isCancelled();
            keep(attempt, cancelled ? RunState.CANCELLED : RunState.FAILED, null, e.getMessage());
            throw cancelled ? QueryProblem.CANCELLED.because() : e;
        } finally {
            running.end(by.id(), key);
        }
    }

    boolean cancel(Viewer.Person by, String key) {
        return running.cancel(by.id(), key);
    }

    List<Run> history(Viewer.Person by, WorkspaceId workspace, Optional<UUID> before, int limit) {
        access.requireMember(by, workspace.value(), MemberRole.READER);
        return store.list(by.id(), workspace, before, limit);
    }

    private SqlAnswer answer(Attempt attempt, int maxRows) {
        Set<ViewName> reads = queries.reads(attempt.scope(), attempt.question());
        Answer answer = queries.ask(
                attempt.scope(),
                attempt.question(),
                reads,
                ReadContext.of(attempt.id()),
                maxRows,
                attempt.cancellation());
        List<String> tables = reads.stream().sorted().map(ViewName::toString).toList();
        List<LabelledColumn> columns = answer.columns().stream()
                .map(column -> new LabelledColumn(column.name(), column.type().kind(), null))
                .toList();
        Run run = keep(attempt, RunState.SUCCEEDED, (long) answer.rows().size(), null);
        return new SqlAnswer(run, columns, answer.rows(), answer.truncated(), tables);
    }

    private Run keep(Attempt attempt, RunState state, @Nullable Long rows, @Nullable String error) {
        long elapsed = Duration.between(attempt.start(), clock.instant()).toMillis();
        Run run = new Run(
                attempt.id(),
                attempt.by().id(),
                attempt.workspace(),
                attempt.question().text(),
                attempt.start(),
                elapsed,
                state,
                rows,
                error);
        store.insert(run);
        return run;
    }
}
