package eu.shifthub.hub.dataset;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.List;

/**
 * The rows of a dataset as they were once; it never changes.
 *
 * @param number counts the dataset's versions from 1
 * @param blob SHA-256 of its Parquet bytes
 * @param size of these bytes
 * @param admission whether it may be current
 * @param parents the versions its rows were made from, of whichever datasets
 */
public record Version(
        VersionId id,
        DatasetId dataset,
        int number,
        String blob,
        long rowCount,
        long size,
        List<Column> columns,
        VersionOrigin origin,
        UserId createdBy,
        Instant createdAt,
        Admission admission,
        List<VersionId> parents) {
    public Version {
        columns = List.copyOf(columns);
        parents = List.copyOf(parents);
    }
}
