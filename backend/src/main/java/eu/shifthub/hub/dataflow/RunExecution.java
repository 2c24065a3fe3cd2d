package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.query.Queries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Executes one run from its beginning to its end, under the rights that its starter has now. */
@Component
class RunExecution {
    private static final Logger LOG = LoggerFactory.getLogger(RunExecution.class);

    private final Dataflows dataflows;
    private final Inputs inputs;
    private final Outputs outputs;
    private final DataflowRunStore store;
    private final RunProgress progress;
    private final Queries queries;
    private final Users users;
    private final Access access;

    RunExecution(
            Dataflows dataflows,
            Inputs inputs,
            Outputs outputs,
            DataflowRunStore store,
            RunProgress progress,
            Queries queries,
            Users users,
            Access access) {
        this.dataflows = dataflows;
        this.inputs = inputs;
        this.outputs = outputs;
        this.store = store;
        this.progress = progress;
        this.queries = queries;
        this.users = users;
        this.access = access;
    }

    void execute(DataflowRun run, Cancellation cancellation) {
        RunSteps steps = new RunSteps(run, progress);
        try {
            work(run, steps, cancellation);
        } catch (ProblemException foreseen) {
            progress.failed(run, steps.list(), foreseen);
        } catch (RuntimeException unforeseen) {
            // The last frame of a background thread: a run that nobody ends would look as if it still worked.
            UUID trace = UUID.randomUUID();
            LOG.error("Run {} broke (trace {})", run.id().value(), trace, unforeseen);
            progress.failed(run, steps.list(), DataflowProblem.RUN_BROKEN.because(Map.of("trace", trace)));
        }
    }

    private void work(DataflowRun run, RunSteps steps, Cancellation cancellation) {
        Dataflow flow = dataflows.byIds(List.of(run.dataflowId())).get(run.dataflowId());
        if (flow == null) {
            return;
        }
        Viewer.Person by = starter(run, flow);
        OpenInputs open = inputs.of(by, flow.workspaceId());
        InputTables tables = open.tables();
        GraphCheck check = GraphCheck.of(run.graph(), tables, store.madeBy(flow.id()));
        check.problems().stream().findFirst().ifPresent(problem -> {
            throw DataflowChecks.notRunnable(problem);
        });
        Plan plan = new Plan(run.graph(), check, tables);
        NodeWork nodes = new NodeWork(queries, open.scope(), plan, run.id(), cancellation);
        ColumnOrigins origins = new ColumnOrigins(run.graph(), check, tables);
        List<Outputs.Written> written = new ArrayList<>();
        for (Node node : plan.order()) {
            steps.running(node.id());
            if (node.content() instanceof OutputNode output) {
                var table = nodes.write(node.id());
                written.add(new Outputs.Written(node, output, table, plan.reads(node.id()), origins.of(node.id())));
                steps.done(node.id(), table.rows());
            } else {
                steps.done(node.id(), nodes.count(node.id()));
            }
        }
        outputs.keep(by, flow, run, steps.list(), written);
    }

    private Viewer.Person starter(DataflowRun run, Dataflow flow) {
        Viewer.Person person = users.get(run.starter());
        boolean editor = access.findMemberRole(person, flow.workspaceId().value())
                .filter(role -> role.atLeast(MemberRole.EDITOR))
                .isPresent();
        if (!editor || !person.hasRole(Role.WORKER)) {
            throw DataflowProblem.RIGHTS_LOST.because();
        }
        return person;
    }
}
