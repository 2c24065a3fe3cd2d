package eu.shifthub.hub.source.connector;

import org.jspecify.annotations.Nullable;

/**
 * Which data of a source; only what its kind needs is set. The words are those of {@code schema/source.graphqls}.
 *
 * @param table {@code schema.table} or {@code table}
 * @param query a SELECT instead of a table
 * @param incrementalColumn a column that only grows
 * @param path S3: what keys begin with; SFTP: a folder or a file
 * @param pattern which file names, with {@code *} and {@code ?}; null for all
 * @param search FHIR: as it stands behind the question mark
 */
public record Selection(
        @Nullable String table,
        @Nullable String query,
        @Nullable String incrementalColumn,
        @Nullable String path,
        @Nullable String pattern,
        @Nullable String resourceType,
        @Nullable String search,
        boolean bulkExport) {
    public static final Selection NOTHING = new Selection(null, null, null, null, null, null, null, false);
}
