package eu.shifthub.hub.catalog;

import java.util.UUID;

/** The catalog says something else of a dataset than before, or nothing any more. */
public record CatalogEntryChanged(UUID dataset) {}
