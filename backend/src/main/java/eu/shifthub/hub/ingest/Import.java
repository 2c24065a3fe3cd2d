package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.engine.CsvReject;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to become a version of a dataset. Once it has succeeded, rows read = rows stored + rows rejected.
 *
 * @param upload its id in {@code storage}; it stays where the import did not succeed. Null where a source brought it
 * @param part the table of the file, where it has several
 * @param title of the dataset
 * @param rejects the first of them
 * @param rejectsBlob a CSV blob with all of them; null where there are none
 * @param notes what a person should know of how the file was read
 */
public record Import(
        ImportId id,
        WorkspaceId workspace,
        String title,
        @Nullable String upload,
        String fileName,
        @Nullable String part,
        long size,
        ImportState state,
        @Nullable ImportPhase phase,
        @Nullable DatasetId dataset,
        @Nullable Integer versionNumber,
        @Nullable Long rowsRead,
        @Nullable Long rowsStored,
        @Nullable Long rowsRejected,
        @Nullable Long cellsEmptied,
        List<CsvReject> rejects,
        @Nullable String rejectsBlob,
        List<ReadPart.Note> notes,
        @Nullable ImportFailure failure,
        UserId startedBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    /** One that nobody has begun with. */
    static Import queued(
            ImportId id,
            WorkspaceId workspace,
            String title,
            @Nullable String upload,
            String fileName,
            @Nullable String part,
            long size,
            UserId startedBy,
            Instant createdAt) {
        return new Import(
                id,
                workspace,
                title,
                upload,
                fileName,
                part,
                size,
                ImportState.QUEUED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                startedBy,
                createdAt,
                null);
    }
}
