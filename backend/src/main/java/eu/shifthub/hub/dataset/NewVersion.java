package eu.shifthub.hub.dataset;

import eu.shifthub.hub.engine.Materialised;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version is made of; its blob lies in {@code storage} already.
 *
 * @param report what became of the rows of an imported file; null where it was no file
 * @param originalBlob SHA-256 of the file as it came; null where it was no file
 */
public record NewVersion(
        String blob,
        long size,
        long rowCount,
        List<Column> columns,
        VersionOrigin origin,
        List<VersionId> parents,
        @Nullable ImportReport report,
        @Nullable String originalBlob) {
    /** A table the engine has made out of versions. */
    public static NewVersion derived(Materialised table, VersionOrigin origin, List<VersionId> parents) {
        List<Column> columns = table.columns().stream()
                .map(column -> new Column(column.name(), ColumnType.of(column.type()), null))
                .toList();
        return new NewVersion(table.sha256(), table.size(), table.rows(), columns, origin, parents, null, null);
    }
}
