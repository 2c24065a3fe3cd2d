package eu.shifthub.hub.search;

/** One value of a facet and how many datasets with it were found. */
record FacetValue(String value, int count) {}
