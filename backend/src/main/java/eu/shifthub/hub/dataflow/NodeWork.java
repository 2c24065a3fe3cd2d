package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.Materialised;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.Step;
import eu.shifthub.hub.query.Answer;
import eu.shifthub.hub.query.DatasetScope;
import eu.shifthub.hub.query.Queries;
import eu.shifthub.hub.query.ReadContext;
import java.util.ArrayList;
import java.util.List;

/** What is asked for the nodes of a run. */
final class NodeWork {
    private final Queries queries;
    private final DatasetScope open;
    private final Plan plan;
    private final ReadContext context;
    private final Cancellation cancellation;

    NodeWork(Queries queries, DatasetScope open, Plan plan, DataflowRunId run, Cancellation cancellation) {
        this.queries = queries;
        this.open = open;
        this.plan = plan;
        this.context = ReadContext.of(run);
        this.cancellation = cancellation;
    }

    /** How many rows a node gives. */
    long count(String node) {
        Query.Steps question = plan.question(node);
        List<Step> steps = new ArrayList<>(question.steps());
        steps.add(new Step.GroupBy(List.of(), List.of(new Step.Aggregate(Step.Function.COUNT, null, "rows"))));
        Answer answer = queries.ask(scope(node), new Query.Steps(question.input(), steps), context, 1, cancellation);
        return Long.parseLong(String.valueOf(answer.rows().getFirst().values().getFirst()));
    }

    /** Keeps the rows of a node. */
    Materialised write(String node) {
        return queries.materialise(scope(node), plan.question(node), plan.sorting(node), context, cancellation);
    }

    private DatasetScope scope(String node) {
        return open.with(plan.derived(node));
    }
}
