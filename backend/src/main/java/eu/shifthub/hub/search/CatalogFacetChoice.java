package eu.shifthub.hub.search;

import java.util.List;

/** Values of one facet, any of which will do. */
record CatalogFacetChoice(CatalogFacet name, List<String> values) {}
