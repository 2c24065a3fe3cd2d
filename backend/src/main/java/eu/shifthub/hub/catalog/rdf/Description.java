package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.CatalogEntry;
import org.apache.jena.rdf.model.Model;

/**
 * One dataset in the words of DCAT-AP 3 and HealthDCAT-AP Release 8, as much of it as a visibility allows and nothing
 * else. It has no blank nodes; what is the same for all datasets it names only ({@link Commons}).
 */
public final class Description {
    private Description() {}

    /** What an audience may know. */
    public static Model of(CatalogEntry entry, Audience audience, HubFacts hub) {
        return of(entry, audience, entry.visibleTo(audience), hub);
    }

    /** What somebody of an audience may know who may see so much of this dataset, and of others what the audience may. */
    public static Model of(CatalogEntry entry, Audience audience, Visibility visibility, HubFacts hub) {
        Model model = of(entry, visibility, hub);
        if (visibility.atLeast(Visibility.DESCRIPTION)) {
            var dataset = model.createResource(hub.iris().dataset(entry.dataset()));
            entry.madeOf(audience)
                    .forEach(parent -> dataset.addProperty(
                            Terms.WAS_DERIVED_FROM,
                            model.createResource(hub.iris().dataset(parent))));
        }
        return model;
    }

    /** What may be known at a visibility, but for other datasets. */
    public static Model of(CatalogEntry entry, Visibility visibility, HubFacts hub) {
        Model model = Terms.model();
        var dataset = model.createResource(hub.iris().dataset(entry.dataset()));
        var draft = new Draft(entry, visibility, hub, dataset);
        if (visibility.atLeast(Visibility.OUTLINE)) {
            Outline.write(draft);
        }
        if (visibility == Visibility.OUTLINE) {
            Withheld.write(draft);
        }
        if (visibility.atLeast(Visibility.DESCRIPTION)) {
            Described.write(draft);
            Told.write(draft);
            Untold.write(draft);
            Variables.write(draft);
            Certified.write(draft);
            Distributions.write(draft);
            SeriesFacts.write(draft);
        }
        if (visibility.atLeast(Visibility.PREVIEW)) {
            Counts.write(draft);
            Measurements.write(draft);
        }
        return model;
    }
}
