package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say of datasets. */
@Component
@Transactional
public class Describing {
    private final DescriptionStore store;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Describing(DescriptionStore store, Access access, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** For rooms that judge themselves; datasets of which nobody has said anything are missing. */
    @Transactional(readOnly = true)
    public Map<DatasetId, DescribedValues> byDatasets(Collection<DatasetId> datasets) {
        return store.byDatasets(datasets);
    }

    /** Writes what is said of a dataset anew, all of it; for who may edit the dataset. */
    Said save(Viewer.Person by, DatasetId dataset, DescribedValues values, int seen) {
        access.requireEdit(by, dataset.value());
        DescribedValues before = store.find(dataset).map(Said::values).orElse(DescribedValues.NONE);
        Said said = new Said(dataset, values, seen + 1, by.id(), clock.instant());
        if (!store.save(said)) {
            throw DescribingProblem.CHANGED_MEANWHILE.because();
        }
        events.publishEvent(
                new DescriptionChanged(Ids.next(), said.at(), by.actor(), null, dataset, changed(before, values)));
        return said;
    }

    private static List<String> changed(DescribedValues before, DescribedValues after) {
        TreeSet<String> properties = new TreeSet<>(before.values().keySet());
        properties.addAll(after.values().keySet());
        properties.removeIf(property -> before.of(property).equals(after.of(property)));
        return List.copyOf(properties);
    }
}
