package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.Foreign;
import eu.shifthub.hub.catalog.rdf.Terms;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;

/**
 * What the graph is to say of a dataset of another catalog.
 *
 * @param iri its own name
 * @param isSaid whether its origin still has it
 * @param body as N-Triples
 */
record RemoteEntry(UUID id, String iri, Origin origin, boolean isSaid, String body) {
    boolean isToldTo(Audience audience) {
        return isSaid && origin.isOpenTo(audience);
    }

    /** Empty where the audience is told nothing. */
    Model told(Audience audience) {
        return isToldTo(audience) ? Foreign.read(body) : Terms.model();
    }

    /** By its text, since the names of blank nodes are others each time it is read. */
    Descriptions.Measure measure(Audience audience) {
        return isToldTo(audience) ? Descriptions.measure(body) : Descriptions.measure("");
    }
}
