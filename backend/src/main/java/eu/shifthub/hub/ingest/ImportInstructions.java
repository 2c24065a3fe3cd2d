package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.Series;
import eu.shifthub.hub.engine.CsvImport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a file: a new dataset, or the next version of one.
 *
 * @param newDataset null where it becomes a version of {@code dataset}
 * @param dataset null where it becomes a new dataset
 * @param part the table of the file that is meant, where it has several; null for the one that a preview shows first
 * @param series what the new dataset is made one of, with the other parts of the file
 * @param acceptSchemaChange whether a version may have other columns than the one before
 * @param asBefore whether columns have the types that the version before gives to those of their names, whatever the
 *     file looks like; null: no
 */
public record ImportInstructions(
        @Nullable NewDataset newDataset,
        @Nullable DatasetId dataset,
        @Nullable String part,
        ImportOptions options,
        List<ColumnCorrection> columns,
        List<String> nullMarkers,
        CsvImport.OnReject onReject,
        boolean acceptSchemaChange,
        @Nullable Series series,
        @Nullable Boolean asBefore) {
    public ImportInstructions(
            @Nullable NewDataset newDataset,
            @Nullable DatasetId dataset,
            @Nullable String part,
            ImportOptions options,
            List<ColumnCorrection> columns,
            List<String> nullMarkers,
            CsvImport.OnReject onReject,
            boolean acceptSchemaChange) {
        this(newDataset, dataset, part, options, columns, nullMarkers, onReject, acceptSchemaChange, null, null);
    }

    /** The next version of a dataset, in the types of the one before. */
    static ImportInstructions asBefore(DatasetId dataset, List<String> nullMarkers, CsvImport.OnReject onReject) {
        return new ImportInstructions(
                null, dataset, null, ImportOptions.GUESS_ALL, List.of(), nullMarkers, onReject, false, null, true);
    }

    /** The same, in a series. */
    ImportInstructions in(Series joined) {
        return new ImportInstructions(
                newDataset,
                dataset,
                part,
                options,
                columns,
                nullMarkers,
                onReject,
                acceptSchemaChange,
                joined,
                asBefore);
    }

    boolean typesOfBefore() {
        return Boolean.TRUE.equals(asBefore);
    }

    /** A new dataset, everything about the file as it is guessed. */
    public static ImportInstructions guessed(NewDataset newDataset) {
        return new ImportInstructions(
                newDataset,
                null,
                null,
                ImportOptions.GUESS_ALL,
                List.of(),
                List.of(),
                CsvImport.OnReject.REJECT_ROWS,
                false);
    }
}
