package eu.shifthub.hub.dashboard;

import static eu.shifthub.db.dashboard.Tables.BOARD;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Share;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.CleanText;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dashboards of workspaces, and with whom they are shared. */
@Component
@Transactional
class Dashboards {
    static final String VIEWER = "VIEWER";
    static final String EDITOR = "EDITOR";

    private final DashboardStore store;
    private final Access access;
    private final Users users;
    private final TileRights rights;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Dashboards(
            DashboardStore store,
            Access access,
            Users users,
            TileRights rights,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.users = users;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    /** For members of its workspace and those it is shared with; to everybody else it does not exist. */
    Dashboard get(Viewer viewer, DashboardId id) {
        return store.find(id)
                .filter(found -> isMember(viewer, found)
                        || access.findShare(viewer, id.ref()).isPresent())
                .orElseThrow(DashboardProblem.UNKNOWN::because);
    }

    /** Of those workspaces that the viewer is a member of, the last changed first. */
    List<Dashboard> list(Viewer viewer, Collection<WorkspaceId> workspaces) {
        return store.list(
                BOARD.WORKSPACE_ID
                        .in(workspaces.stream().map(WorkspaceId::value).toList())
                        .and(access.memberOf(viewer, BOARD.WORKSPACE_ID)),
                BOARD.UPDATED_AT.desc());
    }

    List<Dashboard> listShared(Viewer viewer) {
        return store.list(
                access.sharedWith(viewer, DashboardId.KIND, Set.of(VIEWER, EDITOR), BOARD.ID),
                DSL.lower(BOARD.NAME).asc());
    }

    Dashboard create(Viewer.Person by, WorkspaceId workspace, String name, String description) {
        access.requireMember(by, workspace.value(), MemberRole.EDITOR);
        Dashboard made = new Dashboard(
                new DashboardId(Ids.next()),
                workspace,
                Tiles.checkName(name),
                CleanText.lines(description, "description"),
                List.of(),
                1,
                clock.instant(),
                by.id());
        store.insert(made);
        changed(by, made.id(), DashboardChanged.Change.CREATED);
        return made;
    }

    Dashboard save(
            Viewer.Person by,
            DashboardId id,
            int expectedRevision,
            String name,
            String description,
            List<TileSpec> tiles) {
        Dashboard current = get(by, id);
        if (!canEdit(by, current)) {
            throw DashboardProblem.NOT_ALLOWED.because();
        }
        rights.require(by, current.tiles(), Tiles.check(tiles));
        Dashboard changed = new Dashboard(
                id,
                current.workspaceId(),
                Tiles.checkName(name),
                CleanText.lines(description, "description"),
                tiles,
                expectedRevision,
                current.updatedAt(),
                current.updatedById());
        if (!store.save(changed, expectedRevision, clock.instant(), by.id())) {
            String other = users.get(get(by, id).updatedById()).name();
            throw DashboardProblem.CHANGED_MEANWHILE.because(Map.of("name", other));
        }
        changed(by, id, DashboardChanged.Change.SAVED);
        return get(by, id);
    }

    Dashboard delete(Viewer.Person by, DashboardId id) {
        Dashboard dashboard = requireSharer(by, id);
        store.delete(id);
        access.forget(id.ref());
        changed(by, id, DashboardChanged.Change.DELETED);
        return dashboard;
    }

    Dashboard share(Viewer.Person by, DashboardId id, Viewer.Person with, boolean mayEdit) {
        Dashboard dashboard = requireSharer(by, id);
        if (mayEdit && !with.hasRole(Role.ANALYST)) {
            throw DashboardProblem.ROLE_CANNOT_EDIT.at("mayEdit", Map.of("name", with.name()));
        }
        String relation = mayEdit ? EDITOR : VIEWER;
        access.share(id.ref(), with.id(), relation, by.id());
        shared(by, id, with.id(), relation);
        return dashboard;
    }

    Dashboard unshare(Viewer.Person by, DashboardId id, UserId with) {
        Dashboard dashboard = requireSharer(by, id);
        if (!access.unshare(id.ref(), with)) {
            throw DashboardProblem.NOT_SHARED.because();
        }
        shared(by, id, with, null);
        return dashboard;
    }

    Map<DashboardId, List<Share>> shares(Collection<Dashboard> dashboards) {
        return access
                .shares(dashboards.stream()
                        .map(dashboard -> dashboard.id().ref())
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(
                        share -> new DashboardId(share.resource().id())));
    }

    /**
     * Under whose rights the viewer sees the tiles: a member's own; else those of the person who shared it, as long as
     * that person may see the dashboard too.
     */
    Optional<Viewer> evaluator(Viewer viewer, Dashboard dashboard) {
        if (isMember(viewer, dashboard)) {
            return Optional.of(viewer);
        }
        return access.findShare(viewer, dashboard.id().ref())
                .map(Share::by)
                .flatMap(users::findActive)
                .filter(sharer -> isMember(sharer, dashboard))
                .map(Viewer.class::cast);
    }

    boolean canEdit(Viewer viewer, Dashboard dashboard) {
        return access.findMemberRole(viewer, dashboard.workspaceId().value())
                        .filter(role -> role.atLeast(MemberRole.EDITOR))
                        .isPresent()
                || viewer.hasRole(Role.ANALYST)
                        && access.findShare(viewer, dashboard.id().ref())
                                .filter(share -> share.relation().equals(EDITOR))
                                .isPresent();
    }

    boolean canShare(Viewer viewer, Dashboard dashboard) {
        return access.findMemberRole(viewer, dashboard.workspaceId().value())
                .filter(role -> role.atLeast(MemberRole.EDITOR))
                .isPresent();
    }

    private Dashboard requireSharer(Viewer.Person by, DashboardId id) {
        Dashboard dashboard = get(by, id);
        if (!canShare(by, dashboard)) {
            throw DashboardProblem.NOT_ALLOWED.because();
        }
        return dashboard;
    }

    private boolean isMember(Viewer viewer, Dashboard dashboard) {
        return access.findMemberRole(viewer, dashboard.workspaceId().value()).isPresent();
    }

    private void changed(Viewer.Person by, DashboardId id, DashboardChanged.Change change) {
        events.publishEvent(new DashboardChanged(Ids.next(), clock.instant(), by.actor(), null, id.ref(), change));
    }

    private void shared(Viewer.Person by, DashboardId id, UserId with, @Nullable String relation) {
        events.publishEvent(
                new DashboardShared(Ids.next(), clock.instant(), by.actor(), null, id.ref(), with.value(), relation));
    }
}
