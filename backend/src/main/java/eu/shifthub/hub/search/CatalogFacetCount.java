package eu.shifthub.hub.search;

import java.util.List;

/** The values of one facet among what was found. */
record CatalogFacetCount(CatalogFacet name, List<FacetValue> values) {}
