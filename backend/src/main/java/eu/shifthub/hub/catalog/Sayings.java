package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.Iris;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;

/**
 * Finds what is said of datasets, the hub's own and those of other catalogs. Of these the text is told that their origin
 * has sent, since in the graph what several origins say of the same thing is one.
 *
 * @param graph of the audience
 * @param remotes those of the datasets that are of other catalogs
 */
record Sayings(Model graph, Audience audience, Map<UUID, RemoteEntry> remotes, Iris iris) {
    String iri(UUID dataset) {
        RemoteEntry remote = remotes.get(dataset);
        return remote == null ? iris.dataset(dataset) : remote.iri();
    }

    boolean isSaid(UUID dataset) {
        RemoteEntry remote = remotes.get(dataset);
        return (remote == null || remote.isToldTo(audience)) && Descriptions.isIn(graph, iri(dataset));
    }

    Model find(UUID dataset) {
        RemoteEntry remote = remotes.get(dataset);
        return remote == null ? Descriptions.find(graph, iri(dataset)) : remote.told(audience);
    }

    /** @param told the subjects of the hub's own datasets of which all was told before; gets those that are told now */
    void tell(UUID dataset, Set<Node> told, Consumer<Triple> out) {
        RemoteEntry remote = remotes.get(dataset);
        if (remote == null) {
            Descriptions.tell(graph.getGraph(), iri(dataset), told, out);
        } else {
            remote.told(audience).getGraph().find().forEachRemaining(out);
        }
    }
}
