package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.query.Answer;
import eu.shifthub.hub.query.Queries;
import eu.shifthub.hub.query.ReadContext;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at graphs, saved or not, with somebody's rights. */
@Component
class DataflowChecks {
    private static final int MAX_PREVIEW = 200;

    private final Inputs inputs;
    private final DataflowRunStore runs;
    private final Queries queries;

    DataflowChecks(Inputs inputs, DataflowRunStore runs, Queries queries) {
        this.inputs = inputs;
        this.runs = runs;
        this.queries = queries;
    }

    GraphCheck check(Viewer viewer, DataflowId flow, WorkspaceId workspace, Graph graph) {
        Dataflows.requireValid(graph);
        return GraphCheck.of(graph, inputs.of(viewer, workspace).tables(), runs.madeBy(flow));
    }

    /** Refuses with the first problem where the graph cannot run. */
    void requireRunnable(Viewer viewer, Dataflow flow, Graph graph) {
        check(viewer, flow.id(), flow.workspaceId(), graph).problems().stream()
                .findFirst()
                .ifPresent(problem -> {
                    throw notRunnable(problem);
                });
    }

    /** The first rows that a node gives; nothing upstream of it may have a problem. */
    Answer preview(Viewer viewer, Dataflow flow, Graph graph, String node, int first) {
        Dataflows.requireValid(graph);
        OpenInputs open = inputs.of(viewer, flow.workspaceId());
        GraphCheck check = GraphCheck.of(graph, open.tables(), runs.madeBy(flow.id()));
        if (graph.find(node).isEmpty()) {
            throw DataflowProblem.NODE_UNKNOWN.at("node", Map.of("node", node));
        }
        Optional<GraphProblem> problem = check.firstBefore(graph, node);
        if (problem.isPresent()) {
            throw notRunnable(problem.get());
        }
        Plan plan = new Plan(graph, check, open.tables());
        return queries.ask(
                open.scope().with(plan.derived(node)),
                plan.question(node),
                ReadContext.of(flow.id()),
                Math.clamp(first, 1, MAX_PREVIEW),
                new Cancellation());
    }

    static RuntimeException notRunnable(GraphProblem problem) {
        return DataflowProblem.NOT_RUNNABLE.at(
                "graph",
                Map.of(
                        "reason", problem.message(),
                        "problem", problem.code(),
                        "node", problem.node() == null ? "" : problem.node()));
    }
}
