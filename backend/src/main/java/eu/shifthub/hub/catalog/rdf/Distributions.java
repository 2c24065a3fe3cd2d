package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.CatalogEntry;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** The forms its rows are served in; where they may be read, with the addresses to read them from. */
final class Distributions {
    private Distributions() {}

    static void write(Draft draft) {
        for (Distribution form : Distribution.values()) {
            Resource distribution = distribution(draft, form);
            draft.legislate(distribution);
            Told.ofDistribution(draft, distribution);
            if (draft.visibility().atLeast(Visibility.ROWS)) {
                download(draft, form, distribution);
            }
            draft.dataset().addProperty(DCAT.distribution, distribution);
        }
    }

    private static Resource distribution(Draft draft, Distribution form) {
        CatalogEntry entry = draft.entry();
        Resource distribution = draft.resource(draft.iris().distribution(entry.dataset(), entry.version(), form))
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCTerms.title, Draft.text(entry.title()) + " (" + form.name() + ")")
                .addProperty(DCAT.accessURL, draft.page())
                .addProperty(DCTerms.format, draft.resource(form.fileType()));
        form.mediaType().ifPresent(type -> distribution.addProperty(DCAT.mediaType, draft.resource(type)));
        return distribution;
    }

    private static void download(Draft draft, Distribution form, Resource distribution) {
        CatalogEntry entry = draft.entry();
        distribution.addProperty(DCAT.downloadURL, draft.resource(draft.iris().download(entry.dataset(), form)));
        for (Endpoint endpoint : form.endpoints()) {
            Resource serving = draft.resource(draft.iris().service(endpoint));
            distribution.addProperty(DCAT.accessService, serving);
            serving.addProperty(DCAT.servesDataset, draft.dataset());
        }
        if (form == Distribution.PARQUET) {
            distribution.addProperty(DCAT.byteSize, draft.count(entry.size()));
        }
    }
}
