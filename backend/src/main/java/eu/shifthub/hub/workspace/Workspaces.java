package eu.shifthub.hub.workspace;

import static eu.shifthub.db.workspace.Tables.SPACE;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.CleanText;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.Slugs;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** My Studio of each data worker, and the projects. Who is a member, {@link Access} knows. */
@Component
@Transactional
public class Workspaces {
    private static final int MAX_NAME = 120;

    private final WorkspaceStore store;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Workspaces(WorkspaceStore store, Access access, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** For rooms that have judged already; {@code NOT_FOUND} where there is none. */
    public Workspace get(WorkspaceId id) {
        return store.find(SPACE.ID.eq(id.value())).orElseThrow(WorkspaceProblem.UNKNOWN::because);
    }

    /** For members of it; to everybody else it does not exist. */
    public Workspace get(Viewer viewer, WorkspaceId id) {
        access.requireMember(viewer, id.value(), MemberRole.READER);
        return get(id);
    }

    /** For members; platform managers also find projects they are no member of, whose content stays closed to them. */
    public Workspace getBySlug(Viewer viewer, String slug) {
        ensureStudio(viewer);
        return store.find(SPACE.SLUG.eq(slug))
                .filter(found -> isMember(viewer, found)
                        || (found.kind() == WorkspaceKind.PROJECT && viewer.hasRole(Role.MANAGER)))
                .orElseThrow(WorkspaceProblem.UNKNOWN::because);
    }

    public Map<WorkspaceId, Workspace> byIds(Collection<WorkspaceId> ids) {
        return store.list(SPACE.ID.in(ids.stream().map(WorkspaceId::value).toList())).stream()
                .collect(Collectors.toMap(Workspace::id, Function.identity()));
    }

    /** The viewer's studio, if the role has one, and the projects the viewer is a member of. */
    public List<Workspace> listOf(Viewer viewer) {
        ensureStudio(viewer);
        return store.list(access.memberOf(viewer, SPACE.ID));
    }

    public Optional<Workspace> findStudio(UserId owner) {
        return store.find(SPACE.OWNER_ID.eq(owner.value()).and(SPACE.KIND.eq(WorkspaceKind.STUDIO.name())));
    }

    /** The studio of a data worker or manager, made when it is first needed. */
    public Workspace studioOf(Viewer.Person person) {
        return findStudio(person.id()).orElseGet(() -> {
            makeStudio(person);
            return findStudio(person.id()).orElseThrow();
        });
    }

    List<Workspace> listProjects() {
        return store.list(SPACE.KIND.eq(WorkspaceKind.PROJECT.name()));
    }

    /** Makes a project of which its creator is the first manager. */
    public Workspace createProject(Viewer.Person by, String name, String description, @Nullable String slug) {
        String checkedName = checkName(name);
        String checkedSlug = slug == null || slug.isBlank() ? freeSlug(checkedName) : checkSlug(slug);
        Workspace project = new Workspace(
                new WorkspaceId(Ids.next()),
                checkedSlug,
                WorkspaceKind.PROJECT,
                checkedName,
                CleanText.lines(description, "description"),
                by.id(),
                clock.instant());
        if (!store.insert(project)) {
            throw WorkspaceProblem.SLUG_TAKEN.at("slug", Map.of("slug", checkedSlug));
        }
        access.setMember(project.id().value(), by.id(), MemberRole.MANAGER, by.actor());
        events.publishEvent(new ProjectCreated(
                Ids.next(), clock.instant(), by.actor(), null, project.id().ref(), checkedSlug));
        return project;
    }

    public Workspace changeProject(Viewer.Person by, WorkspaceId id, String name, String description) {
        requireProject(by, id, false);
        store.describe(id, checkName(name), CleanText.lines(description, "description"));
        events.publishEvent(new ProjectChanged(Ids.next(), clock.instant(), by.actor(), null, id.ref()));
        return get(id);
    }

    /** Adds a member or changes a member's role; for managers of the project and of the platform. */
    public Workspace setMember(Viewer.Person by, WorkspaceId id, Viewer.Person member, MemberRole role) {
        Workspace project = requireProject(by, id, true);
        if (!member.role().atLeast(Role.ANALYST)) {
            throw WorkspaceProblem.VIEWER_AS_MEMBER.at("user");
        }
        if (role != MemberRole.MANAGER) {
            keepAManager(id, member.id());
        }
        access.setMember(id.value(), member.id(), role, by.actor());
        changed(by, id, member.id(), role);
        return project;
    }

    public Workspace removeMember(Viewer.Person by, WorkspaceId id, UserId member) {
        Workspace project = requireProject(by, id, true);
        keepAManager(id, member);
        if (!access.removeMember(id.value(), member)) {
            throw WorkspaceProblem.NOT_A_MEMBER.at("user");
        }
        changed(by, id, member, null);
        return project;
    }

    private void changed(Viewer.Person by, WorkspaceId id, UserId member, @Nullable MemberRole role) {
        events.publishEvent(
                new MemberChanged(Ids.next(), clock.instant(), by.actor(), null, id.ref(), member.value(), role));
    }

    private Workspace requireProject(Viewer.Person by, WorkspaceId id, boolean orPlatformManager) {
        if (!orPlatformManager || !by.hasRole(Role.MANAGER)) {
            access.requireMember(by, id.value(), MemberRole.MANAGER);
        }
        Workspace project = get(id);
        if (project.kind() != WorkspaceKind.PROJECT) {
            throw isMember(by, project) ? WorkspaceProblem.NOT_A_PROJECT.because() : WorkspaceProblem.UNKNOWN.because();
        }
        return project;
    }

    /** Refuses to take the last project manager away; concurrent calls wait for each other on the project's row. */
    private void keepAManager(WorkspaceId id, UserId leaving) {
        store.lock(id);
        List<eu.shifthub.hub.access.Member> managers = access.members(List.of(id.value())).stream()
                .filter(member -> member.role() == MemberRole.MANAGER)
                .toList();
        if (managers.size() == 1 && managers.getFirst().user().equals(leaving)) {
            throw WorkspaceProblem.LAST_MANAGER.because();
        }
    }

    private boolean isMember(Viewer viewer, Workspace workspace) {
        return access.findMemberRole(viewer, workspace.id().value()).isPresent();
    }

    private void ensureStudio(Viewer viewer) {
        if (viewer instanceof Viewer.Person person
                && person.role().atLeast(Role.WORKER)
                && findStudio(person.id()).isEmpty()) {
            makeStudio(person);
        }
    }

    private void makeStudio(Viewer.Person person) {
        Workspace studio = new Workspace(
                new WorkspaceId(Ids.next()),
                freeSlug("studio " + person.username()),
                WorkspaceKind.STUDIO,
                person.name(),
                "",
                person.id(),
                clock.instant());
        if (store.insert(studio)) {
            access.setMember(studio.id().value(), person.id(), MemberRole.MANAGER, person.actor());
        }
    }

    private String freeSlug(String name) {
        String base = Slugs.of(name);
        String slug = base;
        for (int number = 2; store.find(SPACE.SLUG.eq(slug)).isPresent(); number++) {
            String suffix = "_" + number;
            slug = base.substring(0, Math.min(base.length(), Slugs.MAX_LENGTH - suffix.length())) + suffix;
        }
        return slug;
    }

    private static String checkName(String name) {
        String stripped = CleanText.line(name, "name");
        if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
            throw WorkspaceProblem.NAME_MISSING.at("name", Map.of("maximum", MAX_NAME));
        }
        return stripped;
    }

    private static String checkSlug(String slug) {
        if (!Slugs.isValid(slug)) {
            throw WorkspaceProblem.SLUG_INVALID.at("slug", Map.of("maximum", Slugs.MAX_LENGTH));
        }
        return slug;
    }
}
