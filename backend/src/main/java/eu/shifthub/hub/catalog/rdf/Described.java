package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.catalog.CatalogEntry;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** What the dataset is about in the words of its owner, and its dates. */
final class Described {
    private Described() {}

    static void write(Draft draft) {
        CatalogEntry entry = draft.entry();
        String description = entry.description().isBlank() ? entry.title() : entry.description();
        draft.dataset()
                .addProperty(DCTerms.description, Draft.text(description))
                .addProperty(DCTerms.issued, draft.instant(entry.publishedAt()))
                .addProperty(DCTerms.modified, draft.instant(entry.updatedAt()))
                .addProperty(Terms.VERSION, Integer.toString(entry.version()));
        entry.labels().forEach(label -> draft.dataset().addProperty(DCAT.keyword, Draft.text(label)));
    }
}
