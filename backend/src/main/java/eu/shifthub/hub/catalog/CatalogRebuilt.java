package eu.shifthub.hub.catalog;

import java.time.Instant;

/**
 * The catalog was made again from the database.
 *
 * @param begun what was made of the database after it needs not be made again
 */
public record CatalogRebuilt(Instant begun) {}
