package eu.shifthub.hub.source;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceItem;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What people do with sources. */
@Controller
class SourceController {
    private final Sources sources;
    private final ConnectionTests tests;
    private final Viewers viewers;

    SourceController(Sources sources, ConnectionTests tests, Viewers viewers) {
        this.sources = sources;
        this.tests = tests;
        this.viewers = viewers;
    }

    @QueryMapping
    List<Source> sources() {
        return sources.listOfPlatform();
    }

    @QueryMapping
    Source source(@Argument SourceId id) {
        return sources.get(viewers.current(), id);
    }

    @MutationMapping
    TestConnectionPayload testConnection(@Argument TestConnectionInput input) {
        return TestConnectionPayload.of(tests.attempt(
                viewers.person(),
                new ConnectionTests.Attempt(
                        input.kind(),
                        input.connection(),
                        input.selection() == null ? null : input.selection().selection(),
                        input.credential(),
                        input.source(),
                        input.workspace())));
    }

    @MutationMapping
    SourcePayload createSource(@Argument CreateSourceInput input) {
        return new SourcePayload(sources.create(
                viewers.person(),
                input.kind(),
                new SourceInput(
                        input.name(),
                        input.description(),
                        input.owner(),
                        input.sensitivity(),
                        input.labels(),
                        input.connection(),
                        input.selection().selection(),
                        input.credential()),
                input.workspace(),
                input.openTo()));
    }

    @MutationMapping
    SourcePayload changeSource(@Argument ChangeSourceInput input) {
        return new SourcePayload(sources.change(
                viewers.person(),
                input.id(),
                new SourceInput(
                        input.name(),
                        input.description(),
                        input.owner(),
                        input.sensitivity(),
                        input.labels(),
                        input.connection(),
                        input.selection().selection(),
                        input.credential()),
                input.removeCredential()));
    }

    @MutationMapping
    SourcePayload openSource(@Argument OpenSourceInput input) {
        return new SourcePayload(sources.open(viewers.person(), input.id(), input.workspaces()));
    }

    @MutationMapping
    DeleteSourcePayload deleteSource(@Argument DeleteSourceInput input) {
        sources.delete(viewers.person(), input.id());
        return new DeleteSourcePayload(input.id());
    }

    record SelectionInput(
            @Nullable String table,
            @Nullable String query,
            @Nullable String incrementalColumn,
            @Nullable String path,
            @Nullable String pattern,
            @Nullable String resourceType,
            @Nullable String search,
            @Nullable Boolean bulkExport) {
        Selection selection() {
            return new Selection(
                    table,
                    query,
                    incrementalColumn,
                    path,
                    pattern,
                    resourceType,
                    search,
                    Boolean.TRUE.equals(bulkExport));
        }
    }

    record TestConnectionInput(
            SourceKind kind,
            Connection connection,
            @Nullable SelectionInput selection,
            @Nullable Credential credential,
            @Nullable SourceId source,
            @Nullable WorkspaceId workspace) {}

    record CreateSourceInput(
            SourceKind kind,
            String name,
            String description,
            @Nullable UserId owner,
            Sensitivity sensitivity,
            List<String> labels,
            Connection connection,
            SelectionInput selection,
            @Nullable Credential credential,
            @Nullable WorkspaceId workspace,
            List<WorkspaceId> openTo) {}

    record ChangeSourceInput(
            SourceId id,
            String name,
            String description,
            @Nullable UserId owner,
            Sensitivity sensitivity,
            List<String> labels,
            Connection connection,
            SelectionInput selection,
            @Nullable Credential credential,
            boolean removeCredential) {}

    record OpenSourceInput(SourceId id, List<WorkspaceId> workspaces) {}

    record DeleteSourceInput(SourceId id) {}

    record SourcePayload(Source source) {}

    record DeleteSourcePayload(SourceId id) {}

    /** What came of trying a connection. */
    record TestConnectionPayload(
            boolean ok,
            @Nullable String problem,
            @Nullable String problemKey,
            @Nullable Map<String, String> parameters,
            int milliseconds,
            @Nullable String hostKey,
            boolean readsServerFiles,
            List<SourceItem> found,
            boolean more) {
        static TestConnectionPayload of(ConnectionTests.Outcome outcome) {
            ProblemException problem = outcome.problem();
            return new TestConnectionPayload(
                    problem == null,
                    problem == null ? null : problem.getMessage(),
                    problem == null ? null : problem.problem().key(),
                    problem == null ? null : problem.parameters(),
                    Math.toIntExact(outcome.took().toMillis()),
                    problem == null
                            ? outcome.found().hostKey()
                            : problem.parameters().get("hostKey"),
                    outcome.found().readsServerFiles(),
                    outcome.found().items(),
                    outcome.found().more());
        }
    }
}
