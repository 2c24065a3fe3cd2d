package eu.shifthub.hub.source;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.ingest.Import;
import eu.shifthub.hub.ingest.ImportId;
import eu.shifthub.hub.ingest.Imports;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What is shown of runs; they are reached through their synchronisation only. */
@Controller
class SynchronisationRunFields {
    private final Imports imports;
    private final Users users;

    SynchronisationRunFields(Imports imports, Users users) {
        this.imports = imports;
        this.users = users;
    }

    @BatchMapping
    Map<SynchronisationRun, Viewer.Person> startedBy(List<SynchronisationRun> parents) {
        Map<UserId, Viewer.Person> found =
                users.persons(parents.stream().map(SynchronisationRun::starter).toList());
        return parents.stream()
                .filter(parent -> found.containsKey(parent.starter()))
                .collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.starter())));
    }

    @BatchMapping(field = "import")
    Map<SynchronisationRun, Import> imported(List<SynchronisationRun> parents) {
        Map<ImportId, Import> found = imports.byIds(parents.stream()
                .map(SynchronisationRun::importId)
                .filter(Objects::nonNull)
                .toList());
        return parents.stream()
                .filter(parent -> parent.importId() != null && found.containsKey(parent.importId()))
                .collect(Collectors.toMap(
                        Function.identity(), parent -> found.get(Objects.requireNonNull(parent.importId()))));
    }
}
