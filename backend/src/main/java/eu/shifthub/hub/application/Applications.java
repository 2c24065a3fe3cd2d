package eu.shifthub.hub.application;

import static eu.shifthub.db.application.Tables.CLIENT;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.application.ApplicationEvent.Plain;
import eu.shifthub.hub.application.ApplicationEvent.Scoped;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programs that people register. Their owner, and the managers of their project, look after them. */
@Component
@Transactional
public class Applications {
    static final Set<String> SCOPES = Set.of("catalog:read", "data:read", "data:write", "sparql:read");

    private final ApplicationStore store;
    private final TokenStore tokens;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applications(
            ApplicationStore store, TokenStore tokens, Access access, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** An application and its new secret: the only time it is known. */
    record WithSecret(Application application, String secret) {}

    /** Those the viewer owns, or belongs to the project of. */
    public List<Application> list(Viewer viewer) {
        return store.list(visibleTo(viewer));
    }

    /** {@code NOT_FOUND} to those who do not see it. */
    public Application get(Viewer viewer, ApplicationId id) {
        return store.list(CLIENT.ID.eq(id.value()).and(visibleTo(viewer))).stream()
                .findFirst()
                .orElseThrow(ApplicationProblem.UNKNOWN::because);
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
            Viewer.Person by, String name, String description, Set<String> scopes, @Nullable WorkspaceId workspace) {
        if (workspace != null) {
            access.requireMember(by, workspace.value(), MemberRole.EDITOR);
        }
        ApplicationId id = new ApplicationId(Ids.next());
        Instant now = clock.instant();
        Application application = new Application(
                id,
                id.value().toString(),
                name.strip(),
                description.strip(),
                by.id(),
                workspace,
                checked(scopes),
                now,
                now,
                null);
        String secret = Secrets.next();
        store.insert(application, Secrets.hash(secret));
        publish(ApplicationEvent.ApplicationRegistered::new, by, application);
        return new WithSecret(application, secret);
    }

    Application change(Viewer.Person by, ApplicationId id, String name, String description, Set<String> scopes) {
        getManaged(by, id);
        store.describe(id, name.strip(), description.strip(), checked(scopes));
        Application changed = get(by, id);
        publish(ApplicationEvent.ApplicationChanged::new, by, changed);
        return changed;
    }

    WithSecret rotateSecret(Viewer.Person by, ApplicationId id) {
        getManaged(by, id);
        String secret = Secrets.next();
        Instant now = clock.instant();
        store.setSecret(id, Secrets.hash(secret), now);
        tokens.revokeAll(id, now);
        publish(ApplicationEvent.ApplicationSecretRotated::new, by, id);
        return new WithSecret(get(by, id), secret);
    }

    Application revokeTokens(Viewer.Person by, ApplicationId id) {
        Application application = getManaged(by, id);
        tokens.revokeAll(id, clock.instant());
        publish(ApplicationEvent.ApplicationTokensRevoked::new, by, id);
        return application;
    }

    Application setRevoked(Viewer.Person by, ApplicationId id, boolean revoked) {
        Application application = getManaged(by, id);
        if (revoked != (application.revokedAt() == null)) {
            return application;
        }
        Instant now = clock.instant();
        store.setRevoked(id, revoked ? now : null);
        if (revoked) {
            tokens.revokeAll(id, now);
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

    private Condition visibleTo(Viewer viewer) {
        return viewer instanceof Viewer.Person person
                ? CLIENT.OWNER_ID
                        .eq(person.id().value())
                        .or(CLIENT.WORKSPACE_ID.isNotNull().and(access.memberOf(viewer, CLIENT.WORKSPACE_ID)))
                : org.jooq.impl.DSL.falseCondition();
    }

    private static Set<String> checked(Set<String> scopes) {
        if (scopes.isEmpty()) {
            throw ApplicationProblem.SCOPES_MISSING.at("scopes");
        }
        scopes.stream().filter(scope -> !SCOPES.contains(scope)).findFirst().ifPresent(unknown -> {
            throw ApplicationProblem.SCOPE_UNKNOWN.at(
                    "scopes", Map.of("scope", unknown, "scopes", String.join(", ", new java.util.TreeSet<>(SCOPES))));
        });
        return scopes;
    }

    private void publish(Plain event, Viewer.Person by, ApplicationId application) {
        events.publishEvent(event.now(clock.instant(), by.actor(), application));
    }

    private void publish(Scoped event, Viewer.Person by, Application application) {
        events.publishEvent(event.of(
                Ids.next(), clock.instant(), by.actor(), null, application.id().ref(), application.scopes()));
    }
}
