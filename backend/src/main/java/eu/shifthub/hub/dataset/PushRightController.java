package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.PushRight;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.access.SubjectNames;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of a right to push, and those of a dataset. */
@Controller
class PushRightController {
    private final Datasets datasets;
    private final Access access;
    private final Users users;
    private final Viewers viewers;
    private final List<SubjectNames> names;

    PushRightController(Datasets datasets, Access access, Users users, Viewers viewers, List<SubjectNames> names) {
        this.datasets = datasets;
        this.access = access;
        this.users = users;
        this.viewers = viewers;
        this.names = names;
    }

    /** Null to those who do not decide about them. */
    @BatchMapping
    Map<Dataset, List<PushRight>> pushRights(List<Dataset> sources) {
        Set<UUID> grantable = access.grantable(
                viewers.current(),
                sources.stream().map(source -> source.id().value()).toList());
        Map<UUID, List<PushRight>> found =
                access.pushRightsInto(grantable).stream().collect(Collectors.groupingBy(PushRight::dataset));
        return sources.stream()
                .filter(source -> grantable.contains(source.id().value()))
                .collect(Collectors.toMap(
                        source -> source,
                        source -> found.getOrDefault(source.id().value(), List.of())));
    }

    @SchemaMapping
    String datasetUuid(PushRight right) {
        return right.dataset().toString();
    }

    @BatchMapping
    Map<PushRight, String> applicationName(List<PushRight> rights) {
        Map<UUID, String> found = new HashMap<>();
        names.stream()
                .filter(known -> known.kind() == Subject.Kind.APPLICATION)
                .forEach(known -> found.putAll(
                        known.names(rights.stream().map(PushRight::application).collect(Collectors.toSet()))));
        return rights.stream()
                .collect(Collectors.toMap(
                        right -> right,
                        right -> found.getOrDefault(
                                right.application(), right.application().toString())));
    }

    @BatchMapping
    Map<PushRight, Dataset> dataset(List<PushRight> rights) {
        Set<UUID> ids = rights.stream().map(PushRight::dataset).collect(Collectors.toSet());
        Map<UUID, Visibility> visible = access.visibility(viewers.current(), ids);
        Map<DatasetId, Dataset> found = datasets.byIds(ids.stream()
                .filter(id -> visible.getOrDefault(id, Visibility.NONE).atLeast(Visibility.OUTLINE))
                .map(DatasetId::new)
                .toList());
        return rights.stream()
                .filter(right -> found.containsKey(new DatasetId(right.dataset())))
                .collect(Collectors.toMap(right -> right, right -> found.get(new DatasetId(right.dataset()))));
    }

    @BatchMapping
    Map<PushRight, Viewer.Person> allowedBy(List<PushRight> rights) {
        Map<UserId, Viewer.Person> persons =
                users.persons(rights.stream().map(PushRight::by).toList());
        return rights.stream()
                .filter(right -> persons.containsKey(right.by()))
                .collect(Collectors.toMap(right -> right, right -> persons.get(right.by())));
    }
}
