package eu.shifthub.hub.dataflow;

import static eu.shifthub.db.dataflow.Tables.FLOW;
import static eu.shifthub.db.dataflow.Tables.VERSION;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.CleanText;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.Slugs;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dataflows of workspaces: members read them, editors change them. */
@Component
@Transactional
public class Dataflows {
    private static final int MAX_NAME = 120;
    private static final int MAX_NODES = 200;

    private final DataflowStore store;
    private final DataflowRunStore runs;
    private final Access access;
    private final Users users;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Dataflows(
            DataflowStore store,
            DataflowRunStore runs,
            Access access,
            Users users,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.runs = runs;
        this.access = access;
        this.users = users;
        this.clock = clock;
        this.events = events;
    }

    /** Makes an empty dataflow; for editors of the workspace. */
    public Dataflow create(Viewer.Person by, WorkspaceId workspace, String name) {
        access.requireMember(by, workspace.value(), MemberRole.EDITOR);
        String checked = checkName(name);
        String slug = Slugs.of(checked);
        for (int number = 1; ; number++) {
            Dataflow made = make(by, workspace, checked, number == 1 ? slug : slug + "_" + number);
            if (store.insert(made)) {
                events.publishEvent(
                        new DataflowCreated(Ids.next(), made.createdAt(), by.actor(), null, made.id(), workspace));
                return made;
            }
        }
    }

    /** For members of its workspace; to everybody else it does not exist. */
    public Dataflow get(Viewer viewer, DataflowId id) {
        return store.find(FLOW.ID.eq(id.value()).and(access.memberOf(viewer, FLOW.WORKSPACE_ID)))
                .orElseThrow(DataflowProblem.UNKNOWN::because);
    }

    Dataflow getBySlug(Viewer viewer, WorkspaceId workspace, String slug) {
        return store.find(FLOW.WORKSPACE_ID
                        .eq(workspace.value())
                        .and(FLOW.SLUG.eq(slug))
                        .and(access.memberOf(viewer, FLOW.WORKSPACE_ID)))
                .orElseThrow(DataflowProblem.UNKNOWN::because);
    }

    /** Of those workspaces that the viewer is a member of, by name. */
    public List<Dataflow> list(Viewer viewer, Collection<WorkspaceId> workspaces) {
        return store.list(FLOW.WORKSPACE_ID
                .in(workspaces.stream().map(WorkspaceId::value).toList())
                .and(access.memberOf(viewer, FLOW.WORKSPACE_ID)));
    }

    /** For rooms that judge themselves; those that are gone are missing. */
    public Map<DataflowId, Dataflow> byIds(Collection<DataflowId> ids) {
        return store.list(FLOW.ID.in(ids.stream().map(DataflowId::value).toList())).stream()
                .collect(Collectors.toMap(Dataflow::id, Function.identity()));
    }

    /** For editors of its workspace. */
    Dataflow getForEdit(Viewer viewer, DataflowId id) {
        Dataflow flow = get(viewer, id);
        access.requireMember(viewer, flow.workspaceId().value(), MemberRole.EDITOR);
        return flow;
    }

    /** Refuses, naming who saved when, where the draft is no longer at the expected revision. */
    Dataflow save(Viewer.Person by, DataflowId id, int expectedRevision, String name, Graph graph) {
        Dataflow flow = getForEdit(by, id);
        requireValid(graph);
        Instant now = clock.instant();
        Dataflow.Draft draft = new Dataflow.Draft(id, flow.workspaceId(), expectedRevision + 1, by.id(), now, graph);
        if (!store.save(id, checkName(name), draft)) {
            throw changedMeanwhile(get(by, id));
        }
        events.publishEvent(new DataflowSaved(Ids.next(), now, by.actor(), null, id, draft.revision()));
        return get(by, id);
    }

    /** Fixes the draft as a version. */
    DataflowVersion deploy(Viewer.Person by, DataflowId id, int revision) {
        getForEdit(by, id);
        Dataflow flow = store.lock(id).orElseThrow(DataflowProblem.UNKNOWN::because);
        if (flow.draft().revision() != revision) {
            throw DataflowProblem.NOT_NEWEST.because(Map.of("revision", revision));
        }
        versionsOf(List.of(id)).stream()
                .filter(version -> version.revision() == revision)
                .findFirst()
                .ifPresent(version -> {
                    throw DataflowProblem.DEPLOYED_ALREADY.because(
                            Map.of("number", version.number(), "revision", revision));
                });
        DataflowVersion version = new DataflowVersion(
                new DataflowVersionId(Ids.next()),
                id,
                store.nextVersion(id),
                revision,
                flow.draft().graph(),
                by.id(),
                clock.instant());
        store.insert(version);
        events.publishEvent(new DataflowDeployed(
                Ids.next(), version.deployedAt(), by.actor(), null, id, version.id(), version.number(), revision));
        return version;
    }

    /** Gives the workspace that the dataflow was in. */
    WorkspaceId delete(Viewer.Person by, DataflowId id) {
        getForEdit(by, id);
        Dataflow flow = store.lock(id).orElseThrow(DataflowProblem.UNKNOWN::because);
        if (runs.hasActive(id)) {
            throw DataflowProblem.STILL_RUNNING.because();
        }
        store.delete(id);
        events.publishEvent(new DataflowDeleted(Ids.next(), clock.instant(), by.actor(), null, id, flow.workspaceId()));
        return flow.workspaceId();
    }

    List<DataflowVersion> versionsOf(Collection<DataflowId> flows) {
        return store.versionsOf(flows);
    }

    Map<DataflowVersionId, DataflowVersion> versionsByIds(Collection<DataflowVersionId> ids) {
        return store
                .versions(
                        VERSION.ID.in(ids.stream().map(DataflowVersionId::value).toList()))
                .stream()
                .collect(Collectors.toMap(DataflowVersion::id, Function.identity()));
    }

    DataflowVersion getVersion(DataflowId flow, DataflowVersionId id) {
        return Optional.ofNullable(versionsByIds(List.of(id)).get(id))
                .filter(version -> version.dataflow().equals(flow))
                .orElseThrow(DataflowProblem.VERSION_UNKNOWN::because);
    }

    /** Refuses graphs that cannot even be looked at. */
    static void requireValid(Graph graph) {
        long nodes = graph.nodes().stream().map(Node::id).distinct().count();
        long edges = graph.edges().stream().map(Edge::id).distinct().count();
        boolean repeated = nodes < graph.nodes().size() || edges < graph.edges().size();
        if (repeated || nodes > MAX_NODES || edges > MAX_NODES) {
            throw DataflowProblem.GRAPH_INVALID.at("graph", Map.of("maximum", MAX_NODES));
        }
    }

    private RuntimeException changedMeanwhile(Dataflow now) {
        Dataflow.Draft draft = now.draft();
        return DataflowProblem.CHANGED_MEANWHILE.because(Map.of(
                "name", users.get(draft.saver()).name(),
                "at", draft.savedAt(),
                "revision", draft.revision()));
    }

    private Dataflow make(Viewer.Person by, WorkspaceId workspace, String name, String slug) {
        DataflowId id = new DataflowId(Ids.next());
        Instant now = clock.instant();
        Dataflow.Draft draft = new Dataflow.Draft(id, workspace, 0, by.id(), now, Graph.EMPTY);
        return new Dataflow(id, workspace, slug, name, by.id(), now, draft);
    }

    private static String checkName(String name) {
        String stripped = CleanText.line(name, "name");
        if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
            throw DataflowProblem.NAME_MISSING.at("name", Map.of("maximum", MAX_NAME));
        }
        return stripped;
    }
}
