package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.CatalogEntry;
import org.apache.jena.rdf.model.Model;

/** One dataset in the words of DCAT-AP 3, as much of it as a visibility allows and nothing else. No blank nodes. */
public final class Description {
    private Description() {}

    public static Model of(CatalogEntry entry, Visibility visibility, Iris iris) {
        Model model = Terms.model();
        var draft = new Draft(entry, visibility, iris, model.createResource(iris.dataset(entry.dataset())));
        if (visibility.atLeast(Visibility.OUTLINE)) {
            Outline.write(draft);
        }
        if (visibility == Visibility.OUTLINE) {
            Withheld.write(draft);
        }
        if (visibility.atLeast(Visibility.DESCRIPTION)) {
            Described.write(draft);
            Distributions.write(draft);
        }
        if (visibility.atLeast(Visibility.PREVIEW)) {
            Counts.write(draft);
        }
        return model;
    }
}
