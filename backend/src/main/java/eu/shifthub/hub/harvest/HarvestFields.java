package eu.shifthub.hub.harvest;

import eu.shifthub.hub.catalog.Remotes;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.source.CatalogFetches;
import eu.shifthub.hub.source.Source;
import eu.shifthub.hub.source.SourceId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What is shown of harvests and their runs. */
@Controller
class HarvestFields {
    private static final int RUNS = 20;
    private static final int BROKEN = 200;

    private final HarvestRunStore runs;
    private final CatalogFetches catalogs;
    private final Remotes remotes;
    private final Users users;

    HarvestFields(HarvestRunStore runs, CatalogFetches catalogs, Remotes remotes, Users users) {
        this.runs = runs;
        this.catalogs = catalogs;
        this.remotes = remotes;
        this.users = users;
    }

    @BatchMapping
    Map<Harvest, Source> source(List<Harvest> parents) {
        Map<SourceId, Source> found =
                catalogs.byIds(parents.stream().map(Harvest::sourceId).toList());
        return parents.stream().collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.sourceId())));
    }

    @BatchMapping
    Map<Harvest, Integer> datasets(List<Harvest> parents) {
        Map<UUID, Integer> found = remotes.counts(
                parents.stream().map(parent -> parent.id().value()).toList());
        return parents.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        parent -> found.getOrDefault(parent.id().value(), 0)));
    }

    @BatchMapping(field = "runs")
    Map<Harvest, List<HarvestRun>> runsOf(List<Harvest> parents) {
        Map<HarvestId, List<HarvestRun>> found =
                runs.newestOf(parents.stream().map(Harvest::id).toList(), RUNS).stream()
                        .collect(Collectors.groupingBy(HarvestRun::harvestId));
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> found.getOrDefault(parent.id(), List.of())));
    }

    @BatchMapping
    Map<Harvest, Viewer.Person> createdBy(List<Harvest> parents) {
        Map<UserId, Viewer.Person> found =
                users.persons(parents.stream().map(Harvest::creator).toList());
        return parents.stream()
                .filter(parent -> found.containsKey(parent.creator()))
                .collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.creator())));
    }

    @BatchMapping
    Map<HarvestRun, Viewer.Person> startedBy(List<HarvestRun> parents) {
        Map<UserId, Viewer.Person> found =
                users.persons(parents.stream().map(HarvestRun::starter).toList());
        return parents.stream()
                .filter(parent -> found.containsKey(parent.starter()))
                .collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.starter())));
    }

    @BatchMapping
    Map<HarvestRun, List<BrokenRecord>> broken(List<HarvestRun> parents) {
        Map<HarvestRunId, List<BrokenRecord>> found =
                runs.broken(parents.stream().map(HarvestRun::id).toList(), BROKEN);
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> found.getOrDefault(parent.id(), List.of())));
    }
}
