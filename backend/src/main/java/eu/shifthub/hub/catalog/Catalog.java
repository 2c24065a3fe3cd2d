package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.describing.DescriptionRating;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.lineage.Lineages;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
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
    private final Rebuilding rebuilding;
    private final Entries entries;
    private final RemoteEntries remotes;
    private final Lineages lineages;
    private final DescriptionRating rating;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Catalog(
            Projection projection,
            Rebuilding rebuilding,
            Entries entries,
            RemoteEntries remotes,
            Lineages lineages,
            DescriptionRating rating,
            Clock clock,
            ApplicationEventPublisher events) {
        this.projection = projection;
        this.rebuilding = rebuilding;
        this.entries = entries;
        this.remotes = remotes;
        this.lineages = lineages;
        this.rating = rating;
        this.clock = clock;
        this.events = events;
    }

    /** For rooms that judge themselves: all that is known of those of the datasets that are published. */
    public List<CatalogEntry> entries(Collection<UUID> datasets) {
        return entries.read(datasets);
    }

    /** By what an entry is found beside its own words. */
    public CatalogFacts facts(CatalogEntry entry) {
        return CatalogFacts.of(entry, rating);
    }

    /** For rooms that judge themselves: every published dataset. */
    public List<UUID> listPublished() {
        return entries.listPublished();
    }

    /** Makes the graph again from the database; what it was answers until then, and follows what changes meanwhile. */
    public void rebuild() {
        long start = System.nanoTime();
        Instant begun = clock.instant();
        int count = rebuilding.rebuild();
        LOG.info("Made the catalog's graph of {} datasets in {} ms.", count, (System.nanoTime() - start) / 1_000_000);
        events.publishEvent(new CatalogRebuilt(begun));
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

    /** The same, where it is published at all. */
    void projectPublished(UUID dataset) {
        entries.publishedAmong(List.of(dataset)).forEach(this::project);
    }

    /** Brings the graph up to the current state of datasets of other catalogs. */
    void projectRemotes(Collection<UUID> datasets) {
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
        if (!projection.isUpToDate(entries.countPublished() + remotes.countSaid())) {
            rebuild();
        }
    }
}
