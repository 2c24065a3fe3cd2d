package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.access.Sensitivity;

/** Who may have the data, as portals know it; the contract's default for each sensitivity. */
enum CatalogAccessLevel {
    PUBLIC,
    RESTRICTED,
    NON_PUBLIC;

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/access-right/";

    static CatalogAccessLevel of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case PUBLIC -> PUBLIC;
            case INTERNAL, RESTRICTED -> RESTRICTED;
            case SENSITIVE -> NON_PUBLIC;
        };
    }

    String iri() {
        return AUTHORITY + name();
    }
}
