package eu.shifthub.hub.catalog;

import java.time.Instant;

/**
 * One state of what the catalog says of a dataset.
 *
 * @param digest equal exactly where the same is said
 * @param since when it began to be said
 */
record Revision(String digest, Instant since) {}
