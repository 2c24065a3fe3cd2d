package eu.shifthub.hub.catalog;

/** The catalog was made again from the database. */
public record CatalogRebuilt() {}
