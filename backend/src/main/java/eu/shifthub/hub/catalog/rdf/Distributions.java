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
            draft.dataset().addProperty(DCAT.distribution, distribution(draft, form));
        }
    }

    private static Resource distribution(Draft draft, Distribution form) {
        CatalogEntry entry = draft.entry();
        Resource distribution = draft.resource(draft.iris().distribution(entry.dataset(), entry.version(), form))
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCTerms.title, Draft.text(entry.title()) + " (" + form.name() + ")")
                .addProperty(DCAT.accessURL, draft.page())
                .addProperty(DCAT.mediaType, draft.resource(form.mediaType()))
                .addProperty(DCTerms.format, draft.resource(form.fileType()));
        if (draft.visibility().atLeast(Visibility.ROWS)) {
            distribution.addProperty(
                    DCAT.downloadURL, draft.resource(draft.iris().download(entry.dataset(), form)));
            if (form == Distribution.PARQUET) {
                distribution.addProperty(DCAT.byteSize, draft.count(entry.size()));
            }
        }
        return distribution;
    }
}
