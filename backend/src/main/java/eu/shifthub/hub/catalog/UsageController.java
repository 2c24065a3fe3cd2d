package eu.shifthub.hub.catalog;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.identity.Viewers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** How much datasets are used, for those who may know their statistics. */
@Controller
class UsageController {
    private final UsageStore store;
    private final Usages usages;
    private final Access access;
    private final Viewers viewers;

    UsageController(UsageStore store, Usages usages, Access access, Viewers viewers) {
        this.store = store;
        this.usages = usages;
        this.access = access;
        this.viewers = viewers;
    }

    @BatchMapping
    Map<Dataset, DatasetUsage> usage(List<Dataset> parents) {
        Map<UUID, Visibility> visible = access.visibility(
                viewers.current(),
                parents.stream().map(dataset -> dataset.id().value()).toList());
        List<Dataset> shown = parents.stream()
                .distinct()
                .filter(Dataset::isPublished)
                .filter(dataset -> visible.getOrDefault(dataset.id().value(), Visibility.NONE)
                        .atLeast(Visibility.PREVIEW))
                .toList();
        Map<UUID, Integer> users =
                store.find(shown.stream().map(dataset -> dataset.id().value()).toList());
        return shown.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        dataset -> new DatasetUsage(
                                users.get(dataset.id().value()), usages.minimum(), (int) Usages.PERIOD.toDays())));
    }

    record DatasetUsage(@Nullable Integer users, int minimum, int days) {}
}
