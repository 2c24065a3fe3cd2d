package eu.shifthub.hub.search;

/** By what a search is narrowed. */
enum CatalogFacet {
    SENSITIVITY("facet.sensitivity"),
    PUBLISHER("facet.publisher"),
    LABEL("facet.label");

    private final String field;

    CatalogFacet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** Whether it is a part of the description, which not everyone who sees the title may read. */
    boolean isDescription() {
        return this == LABEL;
    }
}
