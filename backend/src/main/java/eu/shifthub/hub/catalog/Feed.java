package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Commons;
import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.catalog.rdf.Terms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an audience was told of datasets, in the order in which it began to be told, as a stream of linked data events:
 * whoever reads it from the beginning has the catalog, and whoever reads on has it again.
 */
@Component
class Feed {
    private static final int MOST = 500;

    private final GraphStore store;
    private final RevisionStore revisions;
    private final RemoteEntries remotes;
    private final CatalogProperties properties;
    private final HubFacts hub;
    private final Commons commons;

    Feed(
            GraphStore store,
            RevisionStore revisions,
            RemoteEntries remotes,
            CatalogProperties properties,
            HubFacts hub,
            Commons commons) {
        this.store = store;
        this.revisions = revisions;
        this.remotes = remotes;
        this.properties = properties;
        this.hub = hub;
        this.commons = commons;
    }

    /**
     * A piece of the feed.
     *
     * @param content read only where it is wanted
     */
    record Fragment(Supplier<Dataset> content, String digest, Instant modified) {}

    /**
     * @param after the number that the piece before ended with; 0 for the first piece
     * @param suffix of the syntax, for the links
     */
    Fragment fragment(Audience audience, long after, String suffix) {
        store.requireOpen();
        List<RevisionStore.Numbered> found = revisions.changes(audience, after, MOST + 1);
        PageFill fill = new PageFill(MOST, properties.pageBytes().toBytes());
        List<RevisionStore.Numbered> shown = found.stream()
                .takeWhile(change -> fill.takes(change.revision()))
                .toList();
        RevisionStore.@Nullable Numbered last = found.size() > shown.size() ? shown.getLast() : null;
        var frame = new FeedFrame(hub.iris().base() + "/catalog/feed", suffix, after, last);
        String said = shown.stream()
                .map(change -> change.number() + change.revision().digest())
                .collect(Collectors.joining(" "));
        return new Fragment(
                () -> store.read(graph -> content(sayings(graph, audience, shown), frame, shown)),
                Descriptions.sha256(frame + said + commons.digest()).substring(0, 32),
                shown.isEmpty() ? Instant.EPOCH : shown.getLast().revision().since());
    }

    private Sayings sayings(Dataset graph, Audience audience, List<RevisionStore.Numbered> changes) {
        List<UUID> datasets =
                changes.stream().map(change -> change.revision().dataset()).toList();
        return new Sayings(GraphStore.graph(graph, audience), audience, remotes.read(datasets), hub.iris());
    }

    /** What was said anew or taken back since the list was read comes later in the feed. */
    private Dataset content(Sayings sayings, FeedFrame frame, List<RevisionStore.Numbered> changes) {
        Dataset content = DatasetFactory.create();
        Model links = Terms.model();
        frame.write(links);
        for (RevisionStore.Numbered change : changes) {
            UUID id = change.revision().dataset();
            String dataset = sayings.iri(id);
            if (change.revision().isSaid() && sayings.isSaid(id)) {
                Model said = sayings.find(id);
                commons.explain(said);
                content.addNamedModel(frame.member(links, change, dataset), said);
            } else if (!change.revision().isSaid()) {
                frame.member(links, change, dataset);
            }
        }
        content.setDefaultModel(links);
        return content;
    }
}
