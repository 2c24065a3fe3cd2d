package eu.shifthub.hub.application;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.PushRight;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of an application that other places know. */
@Controller
class ApplicationChildren {
    private final Applications applications;
    private final Access access;
    private final Users users;
    private final Workspaces workspaces;
    private final Viewers viewers;

    ApplicationChildren(Applications applications, Access access, Users users, Workspaces workspaces, Viewers viewers) {
        this.applications = applications;
        this.access = access;
        this.users = users;
        this.workspaces = workspaces;
        this.viewers = viewers;
    }

    @BatchMapping(typeName = "Application")
    Map<Application, Viewer.Person> owner(List<Application> sources) {
        Map<UserId, Viewer.Person> persons =
                users.persons(sources.stream().map(Application::ownerId).collect(Collectors.toSet()));
        return each(sources, source -> persons.get(source.ownerId()));
    }

    @BatchMapping(typeName = "Application")
    Map<Application, Workspace> workspace(List<Application> sources) {
        Map<WorkspaceId, Workspace> found = workspaces.byIds(sources.stream()
                .map(Application::workspaceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return each(sources, source -> source.workspaceId() == null ? null : found.get(source.workspaceId()));
    }

    @BatchMapping(typeName = "Application")
    Map<Application, Instant> lastTokenAt(List<Application> sources) {
        return use(sources, TokenStore.Use::lastTokenAt);
    }

    @BatchMapping(typeName = "Application")
    Map<Application, Instant> lastUsedAt(List<Application> sources) {
        return use(sources, TokenStore.Use::lastUsedAt);
    }

    @BatchMapping(typeName = "Application")
    Map<Application, Integer> activeTokens(List<Application> sources) {
        return use(sources, TokenStore.Use::activeTokens);
    }

    @BatchMapping(typeName = "Application")
    Map<Application, Boolean> canManage(List<Application> sources) {
        Set<ApplicationId> manageable = applications.manageable(viewers.current(), sources);
        return each(sources, source -> manageable.contains(source.id()));
    }

    @BatchMapping(typeName = "Application")
    Map<Application, Boolean> canStop(List<Application> sources) {
        Set<ApplicationId> stoppable = applications.stoppable(viewers.current(), sources);
        return each(sources, source -> stoppable.contains(source.id()));
    }

    @BatchMapping(typeName = "Application")
    Map<Application, Boolean> orphaned(List<Application> sources) {
        Map<UserId, Viewer.Person> owners =
                users.activePersons(sources.stream().map(Application::ownerId).collect(Collectors.toSet()));
        return each(
                sources,
                source -> Optional.ofNullable(owners.get(source.ownerId()))
                        .filter(Applications::mayOwn)
                        .isEmpty());
    }

    @BatchMapping(typeName = "Application")
    Map<Application, List<Grant>> grants(List<Application> sources) {
        Set<ApplicationId> open = applications.open(viewers.current(), sources);
        Map<UUID, List<Grant>> found = access
                .grantsTo(
                        Subject.Kind.APPLICATION,
                        sources.stream().map(source -> source.id().value()).toList())
                .stream()
                .collect(Collectors.groupingBy(grant -> grant.subject().id()));
        return each(
                sources,
                source -> open.contains(source.id())
                        ? found.getOrDefault(source.id().value(), List.of())
                        : null);
    }

    @BatchMapping(typeName = "Application")
    Map<Application, List<PushRight>> pushRights(List<Application> sources) {
        Set<ApplicationId> open = applications.open(viewers.current(), sources);
        Map<UUID, List<PushRight>> found =
                access.pushRightsOf(open.stream().map(ApplicationId::value).toList()).stream()
                        .collect(Collectors.groupingBy(PushRight::application));
        return each(
                sources,
                source -> open.contains(source.id())
                        ? found.getOrDefault(source.id().value(), List.of())
                        : null);
    }

    @SchemaMapping(typeName = "PushRight")
    ApplicationId application(PushRight right) {
        return new ApplicationId(right.application());
    }

    private <T> Map<Application, T> use(List<Application> sources, Function<TokenStore.Use, @Nullable T> field) {
        Map<UUID, TokenStore.Use> uses = applications.uses(sources);
        return each(sources, source -> field.apply(uses.getOrDefault(source.id().value(), TokenStore.Use.NONE)));
    }

    private static <T> Map<Application, T> each(List<Application> sources, Function<Application, @Nullable T> value) {
        Map<Application, T> values = new HashMap<>();
        for (Application source : sources) {
            T found = value.apply(source);
            if (found != null) {
                values.put(source, found);
            }
        }
        return values;
    }
}
