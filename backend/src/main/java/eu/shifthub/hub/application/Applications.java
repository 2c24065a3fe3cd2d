package eu.shifthub.hub.application;

import static eu.shifthub.db.application.Tables.CLIENT;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.application.ApplicationEvent.Plain;
import eu.shifthub.hub.application.ApplicationEvent.Scoped;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programs that people register. Their owner, and the managers of their project, look after
 * them; platform managers see and stop every one.
 */
@Component
@Transactional
public class Applications {
    private final ApplicationStore store;
    private final TokenStore tokens;
    private final CodeGrantStore codes;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applications(
            ApplicationStore store,
            TokenStore tokens,
            CodeGrantStore codes,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.codes = codes;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** An application and its new secret: the only time it is known; null where it keeps none. */
    record WithSecret(Application application, @Nullable String secret) {}

    /** Whether the person may have applications at all. Asked whenever one of them asks. */
    static boolean mayOwn(Viewer.Person person) {
        return person.hasRole(Role.WORKER);
    }

    /** Those the viewer owns, or belongs to the project of; every one to a platform manager. */
    public List<Application> list(Viewer viewer) {
        return store.list(visibleTo(viewer));
    }

    /** {@code NOT_FOUND} to those who do not see it. */
    public Application get(Viewer viewer, ApplicationId id) {
        return find(viewer, id).orElseThrow(ApplicationProblem.UNKNOWN::because);
    }

    /** Those of the applications that the viewer may change: own ones, and those of projects the viewer manages. */
    Set<ApplicationId> manageable(Viewer viewer, Collection<Application> applications) {
        Map<UUID, MemberRole> roles = access.memberRoles(
                viewer,
                applications.stream()
                        .map(Application::workspaceId)
                        .filter(Objects::nonNull)
                        .map(WorkspaceId::value)
                        .toList());
        return applications.stream()
                .filter(application -> application.ownerId().value().equals(viewer.actor())
                        || application.workspaceId() != null
                                && roles.get(application.workspaceId().value()) == MemberRole.MANAGER)
                .map(Application::id)
                .collect(Collectors.toSet());
    }

    /** Those of the applications that the viewer may stop: those they may change; every one to a platform manager. */
    Set<ApplicationId> stoppable(Viewer viewer, Collection<Application> applications) {
        return viewer.hasRole(Role.MANAGER)
                ? applications.stream().map(Application::id).collect(Collectors.toSet())
                : manageable(viewer, applications);
    }

    /** Those of the applications whose grants the viewer sees: own ones, and those of projects they belong to. */
    Set<ApplicationId> open(Viewer viewer, Collection<Application> applications) {
        List<UUID> ids = applications.stream()
                .map(application -> application.id().value())
                .toList();
        return store.list(CLIENT.ID.in(ids).and(belongingTo(viewer))).stream()
                .map(Application::id)
                .collect(Collectors.toSet());
    }

    /** Whether it still works, and the viewer may change it. */
    boolean isManaged(Viewer viewer, ApplicationId id) {
        return find(viewer, id)
                .filter(application -> application.revokedAt() == null)
                .filter(application -> !manageable(viewer, List.of(application)).isEmpty())
                .isPresent();
    }

    private Optional<Application> find(Viewer viewer, ApplicationId id) {
        return store.list(CLIENT.ID.eq(id.value()).and(visibleTo(viewer))).stream()
                .findFirst();
    }

    /** One that the viewer may change. */
    Application getManaged(Viewer viewer, ApplicationId id) {
        Application application = get(viewer, id);
        if (manageable(viewer, List.of(application)).isEmpty()) {
            throw ApplicationProblem.NOT_YOURS.because();
        }
        return application;
    }

    Map<UUID, TokenStore.Use> uses(Collection<Application> applications) {
        return tokens.uses(
                applications.stream()
                        .map(application -> application.id().value())
                        .toList(),
                clock.instant());
    }

    WithSecret register(
            Viewer.Person by, ApplicationKind kind, ApplicationProfile wished, @Nullable WorkspaceId workspace) {
        if (workspace != null) {
            access.requireMember(by, workspace.value(), MemberRole.EDITOR);
        }
        ApplicationProfile profile = wished.checked(kind);
        ApplicationId id = new ApplicationId(Ids.next());
        Instant now = clock.instant();
        String secret = kind == ApplicationKind.PUBLIC ? null : Secrets.next();
        Application application = new Application(
                id,
                id.value().toString(),
                kind,
                profile.name(),
                profile.description(),
                by.id(),
                workspace,
                profile.scopes(),
                profile.addresses(),
                profile.publicKeys(),
                now,
                secret == null ? null : now,
                null);
        store.insert(application, secret == null ? null : Secrets.hash(secret));
        publish(ApplicationEvent.ApplicationRegistered::new, by, application);
        return new WithSecret(application, secret);
    }

    /** Tokens that a key which is gone may have asked for end with it. */
    Application change(Viewer.Person by, ApplicationId id, ApplicationProfile wished) {
        Application before = getManaged(by, id);
        ApplicationProfile profile = wished.orAsIn(before).checked(before.kind());
        store.describe(id, profile);
        if (before.publicKeys() != null && !before.publicKeys().equals(profile.publicKeys())) {
            endTokens(id);
        }
        Application changed = get(by, id);
        publish(ApplicationEvent.ApplicationChanged::new, by, changed);
        return changed;
    }

    WithSecret rotateSecret(Viewer.Person by, ApplicationId id) {
        if (getManaged(by, id).kind() == ApplicationKind.PUBLIC) {
            throw ApplicationProblem.NO_SECRET.because();
        }
        String secret = Secrets.next();
        store.setSecret(id, Secrets.hash(secret), clock.instant());
        endTokens(id);
        publish(ApplicationEvent.ApplicationSecretRotated::new, by, id);
        return new WithSecret(get(by, id), secret);
    }

    Application revokeTokens(Viewer.Person by, ApplicationId id) {
        Application application = getStoppable(by, id);
        endTokens(id);
        publish(ApplicationEvent.ApplicationTokensRevoked::new, by, id);
        return application;
    }

    /** What a platform manager has shut out, only a platform manager lets in again. */
    Application setRevoked(Viewer.Person by, ApplicationId id, boolean revoked) {
        Application application = getStoppable(by, id);
        boolean manager = by.hasRole(Role.MANAGER);
        boolean locked = store.isLocked(id);
        if (revoked == (application.revokedAt() != null) && (locked || !manager || !revoked)) {
            return application;
        }
        if (locked && !manager) {
            throw ApplicationProblem.LOCKED.because(Map.of("name", application.name()));
        }
        store.setRevoked(id, revoked ? clock.instant() : null, revoked && manager);
        if (revoked) {
            endTokens(id);
        }
        publish(revoked ? ApplicationEvent.ApplicationRevoked::new : ApplicationEvent.ApplicationAdmitted::new, by, id);
        return get(by, id);
    }

    /** Ends its tokens and grants with it; gives its name. */
    String delete(Viewer.Person by, ApplicationId id) {
        Application application = getManaged(by, id);
        access.withdrawAll(subject(id), by.id());
        store.delete(id);
        publish(ApplicationEvent.ApplicationDeleted::new, by, id);
        return application.name();
    }

    static Subject subject(ApplicationId id) {
        return new Subject(Subject.Kind.APPLICATION, id.value());
    }

    private Application getStoppable(Viewer.Person by, ApplicationId id) {
        Application application = get(by, id);
        if (stoppable(by, List.of(application)).isEmpty()) {
            throw ApplicationProblem.NOT_YOURS.because();
        }
        return application;
    }

    private Condition visibleTo(Viewer viewer) {
        return viewer.hasRole(Role.MANAGER) ? DSL.trueCondition() : belongingTo(viewer);
    }

    private Condition belongingTo(Viewer viewer) {
        return viewer instanceof Viewer.Person person
                ? CLIENT.OWNER_ID
                        .eq(person.id().value())
                        .or(CLIENT.WORKSPACE_ID.isNotNull().and(access.memberOf(viewer, CLIENT.WORKSPACE_ID)))
                : DSL.falseCondition();
    }

    /** Also the codes for which tokens could still be had. */
    private void endTokens(ApplicationId id) {
        tokens.revokeAll(id, clock.instant());
        codes.deleteAll(id);
    }

    private void publish(Plain event, Viewer.Person by, ApplicationId application) {
        events.publishEvent(event.now(clock.instant(), by.actor(), application));
    }

    private void publish(Scoped event, Viewer.Person by, Application application) {
        events.publishEvent(event.of(
                Ids.next(), clock.instant(), by.actor(), null, application.id().ref(), application.scopes()));
    }
}
