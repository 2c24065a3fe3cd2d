package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.catalog.describing.DescribedValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;

/** DCAT's word for who may have the data, the most open first; it decides which shapes a description must fit. */
public enum AccessRights {
    PUBLIC,
    RESTRICTED,
    NON_PUBLIC;

    /** What follows from the sensitivity, or what a person has said where that is stricter. */
    public static AccessRights of(CatalogEntry entry) {
        AccessRights least = switch (entry.sensitivity()) {
            case PUBLIC -> PUBLIC;
            case INTERNAL, RESTRICTED -> RESTRICTED;
            case SENSITIVE -> NON_PUBLIC;
        };
        return Stream.concat(Stream.of(least), said(entry))
                .max(Comparator.naturalOrder())
                .orElse(least);
    }

    private static Stream<AccessRights> said(CatalogEntry entry) {
        return entry.said().of("dct:accessRights", DescribedValue.Link.class).stream()
                .flatMap(link ->
                        Arrays.stream(values()).filter(rights -> rights.iri().equals(link.iri())));
    }

    Resource resource() {
        return Terms.resource(iri());
    }

    /** Of the concept in the list of the EU. */
    public String iri() {
        return Terms.AUTHORITY + "access-right/" + name();
    }
}
