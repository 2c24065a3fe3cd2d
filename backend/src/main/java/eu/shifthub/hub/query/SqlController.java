package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.platform.Pages;
import eu.shifthub.hub.workspace.WorkspaceId;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class SqlController {
    private final SqlRuns runs;
    private final Queries queries;
    private final Viewers viewers;

    SqlController(SqlRuns runs, Queries queries, Viewers viewers) {
        this.runs = runs;
        this.queries = queries;
        this.viewers = viewers;
    }

    record SaveQueryResultPayload(Dataset dataset) {}

    record CancelQueryInput(String key) {}

    record CancelQueryPayload(boolean cancelled) {}

    @QueryMapping
    List<QueryTable> queryTables(@Argument WorkspaceId workspace) {
        Viewer viewer = viewers.person();
        return queries.scope(viewer, workspace).datasets().stream()
                .map(QueryTable::of)
                .sorted(Comparator.comparing(QueryTable::qualifiedName))
                .toList();
    }

    @QueryMapping
    Window<Run> queryHistory(@Argument WorkspaceId workspace, ScrollSubrange page) {
        int size = Pages.size(page);
        return Pages.window(runs.history(viewers.person(), workspace, Pages.after(page), size + 1), size, Run::uuid);
    }

    @MutationMapping
    SqlAnswer runQuery(@Argument @Valid RunQueryInput input) {
        return runs.run(viewers.person(), input);
    }

    @MutationMapping
    ResultProfile profileQuery(@Argument @Valid ProfileQueryInput input) {
        return runs.profile(viewers.person(), input);
    }

    @MutationMapping
    SaveQueryResultPayload saveQueryResult(@Argument @Valid SaveQueryResultInput input) {
        return new SaveQueryResultPayload(runs.save(viewers.person(), input));
    }

    @MutationMapping
    CancelQueryPayload cancelQuery(@Argument CancelQueryInput input) {
        return new CancelQueryPayload(runs.cancel(viewers.person(), input.key()));
    }
}
