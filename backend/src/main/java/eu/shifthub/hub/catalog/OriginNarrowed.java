package eu.shifthub.hub.catalog;

import java.util.UUID;

/** Fewer may know from now on of the datasets that an origin has brought. */
record OriginNarrowed(UUID origin) {}
