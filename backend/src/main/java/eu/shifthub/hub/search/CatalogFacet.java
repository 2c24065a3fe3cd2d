package eu.shifthub.hub.search;

/** By what a search is narrowed. */
enum CatalogFacet {
    SENSITIVITY("facet.sensitivity"),
    ACCESS_RIGHTS("facet.rights"),
    PUBLISHER("facet.publisher"),
    THEME("facet.theme"),
    HEALTH_CATEGORY("facet.category"),
    LABEL("facet.label"),
    FORMAT("facet.format"),
    SPATIAL("facet.spatial"),
    YEAR("facet.year"),
    QUALITY("facet.quality"),
    CERTIFIED("facet.certified");

    private final String field;

    CatalogFacet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** Whether it is a part of the description, which not everyone who sees the title may read. */
    boolean isDescription() {
        return switch (this) {
            case SENSITIVITY, ACCESS_RIGHTS, PUBLISHER -> false;
            case THEME, HEALTH_CATEGORY, LABEL, FORMAT, SPATIAL, YEAR, QUALITY, CERTIFIED -> true;
        };
    }
}
