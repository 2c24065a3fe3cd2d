package eu.shifthub.hub.source;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may do what with sources. One of the platform is the platform managers' to change, and open to the editors of the
 * projects named; one of a workspace is its editors'.
 */
@Component
class SourceRights {
    private final SourceStore store;
    private final Access access;
    private final Users users;

    SourceRights(SourceStore store, Access access, Users users) {
        this.store = store;
        this.access = access;
        this.users = users;
    }

    boolean mayChange(Viewer viewer, Source source) {
        return changeable(viewer, List.of(source)).contains(source);
    }

    /** Those that the viewer may change. */
    Set<Source> changeable(Viewer viewer, Collection<Source> sources) {
        Set<WorkspaceId> edited = edited(
                viewer,
                sources.stream()
                        .map(Source::workspaceId)
                        .filter(Objects::nonNull)
                        .toList());
        return sources.stream()
                .filter(source -> source.workspaceId() == null
                        ? viewer.hasRole(Role.MANAGER)
                        : edited.contains(source.workspaceId()))
                .collect(Collectors.toSet());
    }

    /** Whether the source may be brought into the workspace, by whom it may be at all. */
    boolean isOpenTo(Source source, WorkspaceId workspace) {
        return source.workspaceId() == null
                ? openTo(source).contains(workspace)
                : source.workspaceId().equals(workspace);
    }

    /** Whether the viewer may know of the source at all. */
    boolean maySee(Viewer viewer, Source source) {
        return mayChange(viewer, source) || !edited(viewer, openTo(source)).isEmpty();
    }

    /** Those of the workspaces that the viewer is an editor of. */
    Set<WorkspaceId> edited(Viewer viewer, Collection<WorkspaceId> workspaces) {
        if (!viewer.hasRole(Role.WORKER)) {
            return Set.of();
        }
        Map<UUID, MemberRole> roles = access.memberRoles(
                viewer, workspaces.stream().map(WorkspaceId::value).toList());
        return workspaces.stream()
                .filter(workspace -> roles.containsKey(workspace.value())
                        && roles.get(workspace.value()).atLeast(MemberRole.EDITOR))
                .collect(Collectors.toSet());
    }

    private boolean isEditor(Viewer viewer, WorkspaceId workspace) {
        return !edited(viewer, List.of(workspace)).isEmpty();
    }

    void requireEditor(Viewer viewer, WorkspaceId workspace) {
        access.requireMember(viewer, workspace.value(), MemberRole.EDITOR);
    }

    /** The person as they are now, as long as they may still bring this source into this workspace. */
    Viewer.Person requireStill(UserId creator, Source source, WorkspaceId workspace) {
        Viewer.Person person = users.findActive(creator)
                .filter(found -> isEditor(found, workspace))
                .orElseThrow(SourceProblem.RIGHTS_LOST::because);
        if (!isOpenTo(source, workspace)) {
            throw SourceProblem.NOT_OPEN_HERE.because();
        }
        return person;
    }

    boolean isStillEditor(UserId creator, WorkspaceId workspace) {
        return users.findActive(creator)
                .filter(found -> isEditor(found, workspace))
                .isPresent();
    }

    private Set<WorkspaceId> openTo(Source source) {
        return store.openingsOf(List.of(source.id())).stream()
                .map(SourceStore.Opening::workspace)
                .collect(Collectors.toSet());
    }
}
