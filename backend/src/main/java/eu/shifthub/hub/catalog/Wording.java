package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.Terms;
import org.apache.jena.rdf.model.Model;

/**
 * What an audience is told of a dataset.
 *
 * @param iri the dataset's
 * @param said empty where nothing is told; not to be written to
 * @param foreign whether another catalog describes it
 */
record Wording(String iri, Model said, Descriptions.Measure measure, boolean foreign) {
    static Wording of(String iri, Model said) {
        return new Wording(iri, said, Descriptions.measure(said), false);
    }

    /** Of a dataset of another catalog. */
    static Wording of(RemoteEntry remote, Audience audience) {
        return new Wording(remote.iri(), remote.told(audience), remote.measure(audience), true);
    }

    static Wording nothing(String iri) {
        return of(iri, Terms.model());
    }
}
