package eu.shifthub.hub.catalog;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.lineage.Lineages;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is published, as the catalog knows it. */
@Component
public class Catalog {
    private static final Logger LOG = LoggerFactory.getLogger(Catalog.class);

    private final Projection projection;
    private final Entries entries;
    private final GraphStore store;
    private final Lineages lineages;
    private final ApplicationEventPublisher events;

    Catalog(
            Projection projection,
            Entries entries,
            GraphStore store,
            Lineages lineages,
            ApplicationEventPublisher events) {
        this.projection = projection;
        this.entries = entries;
        this.store = store;
        this.lineages = lineages;
        this.events = events;
    }

    /** For rooms that judge themselves: all that is known of those of the datasets that are published. */
    public List<CatalogEntry> entries(Collection<UUID> datasets) {
        return entries.read(datasets);
    }

    /** For rooms that judge themselves: every published dataset. */
    public List<UUID> listPublished() {
        return entries.listPublished();
    }

    /** Makes the graph again from the database; what it was answers until then. */
    public void rebuild() {
        long start = System.nanoTime();
        int count = projection.rebuild();
        LOG.info("Made the catalog's graph of {} datasets in {} ms.", count, (System.nanoTime() - start) / 1_000_000);
        events.publishEvent(new CatalogRebuilt());
    }

    /** Brings the graph up to the current state of a dataset, and of those that may or may no longer name it. */
    void project(UUID dataset) {
        Set<UUID> datasets = new LinkedHashSet<>(List.of(dataset));
        lineages.listMadeOf(new DatasetId(dataset)).stream()
                .map(DatasetId::value)
                .forEach(datasets::add);
        datasets.addAll(projection.listMadeOf(dataset));
        projection.project(datasets);
    }

    void projectPublishedBy(WorkspaceId workspace) {
        entries.listPublishedBy(workspace).forEach(this::project);
    }

    void projectOwnedBy(UserId owner) {
        entries.listOwnedBy(owner).forEach(this::project);
    }

    /** Rebuilds what was made by older rules, for another address, or not at all. */
    void rebuildWhereOutdated() {
        if (projection.isMadeByRulesOfToday()) {
            store.open();
        }
        if (!projection.isUpToDate()) {
            rebuild();
        }
    }
}
