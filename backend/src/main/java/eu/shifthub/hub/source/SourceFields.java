package eu.shifthub.hub.source;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What is shown of a source; how it is reached, where it is open and used, to those only who may change it. */
@Controller
class SourceFields {
    private final SourceStore store;
    private final Sources sources;
    private final SourceRights rights;
    private final Workspaces workspaces;
    private final Users users;
    private final Viewers viewers;

    SourceFields(
            SourceStore store,
            Sources sources,
            SourceRights rights,
            Workspaces workspaces,
            Users users,
            Viewers viewers) {
        this.store = store;
        this.sources = sources;
        this.rights = rights;
        this.workspaces = workspaces;
        this.users = users;
        this.viewers = viewers;
    }

    @BatchMapping(typeName = "Workspace", field = "sources")
    Map<Workspace, List<Source>> sourcesOf(List<Workspace> parents) {
        Map<WorkspaceId, List<Source>> usable = sources.usable(
                viewers.current(), parents.stream().map(Workspace::id).toList());
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> usable.getOrDefault(parent.id(), List.of())));
    }

    @BatchMapping
    Map<Source, Viewer.Person> owner(List<Source> parents) {
        Map<UserId, Viewer.Person> found =
                users.persons(parents.stream().map(Source::ownerId).toList());
        return parents.stream()
                .filter(parent -> found.containsKey(parent.ownerId()))
                .collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.ownerId())));
    }

    @BatchMapping
    Map<Source, Connection> connection(List<Source> parents) {
        return rights.changeable(viewers.current(), parents).stream()
                .collect(Collectors.toMap(Function.identity(), Source::reached));
    }

    @BatchMapping
    Map<Source, Boolean> canChange(List<Source> parents) {
        Set<Source> changeable = rights.changeable(viewers.current(), parents);
        return parents.stream().collect(Collectors.toMap(Function.identity(), changeable::contains));
    }

    @BatchMapping
    Map<Source, Workspace> workspace(List<Source> parents) {
        Map<WorkspaceId, Workspace> found = workspaces.byIds(parents.stream()
                .map(Source::workspaceId)
                .filter(Objects::nonNull)
                .toList());
        return parents.stream()
                .filter(parent -> parent.workspaceId() != null)
                .collect(Collectors.toMap(
                        Function.identity(), parent -> found.get(Objects.requireNonNull(parent.workspaceId()))));
    }

    @BatchMapping
    Map<Source, List<Workspace>> openTo(List<Source> parents) {
        Set<Source> changeable = rights.changeable(viewers.current(), parents);
        List<SourceStore.Opening> openings =
                store.openingsOf(changeable.stream().map(Source::id).toList());
        Map<WorkspaceId, Workspace> found = workspaces.byIds(
                openings.stream().map(SourceStore.Opening::workspace).toList());
        return changeable.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        source -> openings.stream()
                                .filter(opening -> opening.source().equals(source.id()))
                                .map(opening -> Objects.requireNonNull(found.get(opening.workspace())))
                                .toList()));
    }

    @BatchMapping
    Map<Source, @Nullable Integer> uses(List<Source> parents) {
        Set<Source> changeable = rights.changeable(viewers.current(), parents);
        Map<SourceId, Integer> uses =
                sources.uses(changeable.stream().map(Source::id).toList());
        Map<Source, @Nullable Integer> shown = new HashMap<>();
        changeable.forEach(source -> shown.put(source, uses.getOrDefault(source.id(), 0)));
        return shown;
    }
}
