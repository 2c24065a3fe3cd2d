package eu.shifthub.hub.query;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.engine.Cancellation;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL exploration: runs of what a person wrote, and their history. */
@Component
class SqlRuns {
    private final Queries queries;
    private final RunningQueries running;
    private final RunStore store;
    private final Access access;
    private final QueryProperties properties;
    private final Clock clock;

    SqlRuns(
            Queries queries,
            RunningQueries running,
            RunStore store,
            Access access,
            QueryProperties properties,
            Clock clock) {
        this.queries = queries;
        this.running = running;
        this.store = store;
        this.access = access;
        this.properties = properties;
        this.clock = clock;
    }

    SqlAnswer run(Viewer.Person by, RunQueryInput input) {
        if (input.maxRows() > properties.maxAnswerRows()) {
            throw QueryProblem.PAGE_SIZE.at("maxRows", Map.of("maximum", properties.maxAnswerRows()));
        }
        DatasetScope scope = queries.scope(by, input.workspace());
        Cancellation cancellation = running.start(by.id(), input.key());
        RunId id = new RunId(Ids.next());
        Instant start = clock.instant();
        try {
            return answer(scope, input, id, start, cancellation);
        } catch (ProblemException e) {
            boolean cancelled = cancellation.isCancelled();
            keep(by, input, id, start, cancelled ? RunState.CANCELLED : RunState.FAILED, null, e.getMessage());
            throw cancelled ? QueryProblem.CANCELLED.because() : e;
        } finally {
            running.end(by.id(), input.key());
        }
    }

    boolean cancel(Viewer.Person by, String key) {
        return running.cancel(by.id(), key);
    }

    List<Run> history(Viewer.Person by, WorkspaceId workspace, Optional<UUID> before, int limit) {
        access.requireMember(by, workspace.value(), MemberRole.READER);
        return store.list(by.id(), workspace, before, limit);
    }

    private SqlAnswer answer(
            DatasetScope scope, RunQueryInput input, RunId id, Instant start, Cancellation cancellation) {
        Query.Sql sql = new Query.Sql(input.sql());
        Set<ViewName> reads = queries.reads(scope, sql);
        Answer answer = queries.ask(scope, sql, reads, ReadContext.of(id), input.maxRows(), cancellation);
        List<String> tables = reads.stream().sorted().map(ViewName::toString).toList();
        List<LabelledColumn> columns = answer.columns().stream()
                .map(column -> new LabelledColumn(column.name(), column.type().kind(), null))
                .toList();
        Run run = keep(
                (Viewer.Person) scope.viewer(),
                input,
                id,
                start,
                RunState.SUCCEEDED,
                (long) answer.rows().size(),
                null);
        return new SqlAnswer(run, columns, answer.rows(), answer.truncated(), tables);
    }

    private Run keep(
            Viewer.Person by,
            RunQueryInput input,
            RunId id,
            Instant start,
            RunState state,
            @Nullable Long rows,
            @Nullable String error) {
        long elapsed = Duration.between(start, clock.instant()).toMillis();
        Run run = new Run(id, by.id(), input.workspace(), input.sql(), start, elapsed, state, rows, error);
        store.insert(run);
        return run;
    }
}
