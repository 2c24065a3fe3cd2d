package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.dataset.Series;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The datasets it came together with. Which these are, only each of them says for itself: of those that somebody may not
 * know of, the series tells nothing.
 */
final class SeriesFacts {
    private SeriesFacts() {}

    static void write(Draft draft) {
        Series came = draft.entry().series();
        if (came == null) {
            return;
        }
        String name = Draft.text(came.name());
        Resource series = draft.resource(draft.iris().series(came.id().value()))
                .addProperty(RDF.type, Terms.DATASET_SERIES)
                .addProperty(DCTerms.identifier, came.id().value().toString())
                .addProperty(DCTerms.title, name)
                .addProperty(DCTerms.description, "Datasets that came together as “" + name + "”.", "en")
                .addProperty(DCTerms.description, "Jeux de données arrivés ensemble : « " + name + " ».", "fr")
                .addProperty(DCTerms.publisher, draft.resource(draft.iris().catalogPublisher()))
                .addProperty(DCAT.contactPoint, draft.resource(draft.iris().catalogContact()));
        draft.legislate(series);
        draft.dataset().addProperty(Terms.IN_SERIES, series);
    }
}
