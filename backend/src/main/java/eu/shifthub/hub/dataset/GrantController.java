package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.access.SubjectNames;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of a grant. */
@Controller
class GrantController {
    private final Datasets datasets;
    private final Access access;
    private final Viewers viewers;
    private final Users users;
    private final Workspaces workspaces;
    private final List<SubjectNames> otherNames;
    private final Clock clock;

    GrantController(
            Datasets datasets,
            Access access,
            Viewers viewers,
            Users users,
            Workspaces workspaces,
            List<SubjectNames> otherNames,
            Clock clock) {
        this.datasets = datasets;
        this.access = access;
        this.viewers = viewers;
        this.users = users;
        this.workspaces = workspaces;
        this.otherNames = otherNames;
        this.clock = clock;
    }

    @SchemaMapping
    Subject.Kind subjectKind(Grant grant) {
        return grant.subject().kind();
    }

    /** The id stands for the name of a subject that is gone. */
    @BatchMapping
    Map<Grant, String> subjectName(List<Grant> grants) {
        Map<UUID, String> names = new HashMap<>();
        for (Subject.Kind kind : Subject.Kind.values()) {
            names.putAll(names(
                    kind,
                    grants.stream()
                            .map(Grant::subject)
                            .filter(subject -> subject.kind() == kind)
                            .map(Subject::id)
                            .collect(Collectors.toSet())));
        }
        return grants.stream()
                .collect(Collectors.toMap(
                        grant -> grant,
                        grant -> names.getOrDefault(
                                grant.subject().id(), grant.subject().id().toString())));
    }

    @BatchMapping
    Map<Grant, Dataset> dataset(List<Grant> grants) {
        Viewer viewer = viewers.current();
        Set<UUID> ids = grants.stream().map(Grant::datasetId).collect(Collectors.toSet());
        Map<UUID, Visibility> visible = access.visibility(viewer, ids);
        Map<DatasetId, Dataset> found = datasets.byIds(ids.stream()
                .filter(id -> visible.getOrDefault(id, Visibility.NONE).atLeast(Visibility.OUTLINE))
                .map(DatasetId::new)
                .toList());
        return grants.stream()
                .filter(grant -> found.containsKey(new DatasetId(grant.datasetId())))
                .collect(Collectors.toMap(grant -> grant, grant -> found.get(new DatasetId(grant.datasetId()))));
    }

    @BatchMapping
    Map<Grant, Viewer.Person> grantedBy(List<Grant> grants) {
        Map<UserId, Viewer.Person> persons =
                users.persons(grants.stream().map(Grant::grantedBy).toList());
        return grants.stream().collect(Collectors.toMap(grant -> grant, grant -> persons.get(grant.grantedBy())));
    }

    @SchemaMapping
    boolean active(Grant grant) {
        return grant.active(clock.instant());
    }

    private Map<UUID, String> names(Subject.Kind kind, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return switch (kind) {
            case USER ->
                users.persons(ids.stream().map(UserId::new).toList()).values().stream()
                        .collect(Collectors.toMap(person -> person.id().value(), Viewer.Person::name));
            case WORKSPACE ->
                workspaces.byIds(ids.stream().map(WorkspaceId::new).toList()).values().stream()
                        .collect(Collectors.toMap(found -> found.id().value(), found -> found.name()));
            case APPLICATION ->
                otherNames.stream()
                        .filter(names -> names.kind() == kind)
                        .findFirst()
                        .map(names -> names.names(ids))
                        .orElse(Map.of());
        };
    }
}
