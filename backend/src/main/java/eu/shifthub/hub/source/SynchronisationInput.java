package eu.shifthub.hub.source;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a new synchronisation.
 *
 * @param dataset null: a new one of this title
 */
record SynchronisationInput(
        WorkspaceId workspace,
        SourceId source,
        String title,
        String description,
        Sensitivity sensitivity,
        List<String> labels,
        @Nullable DatasetId dataset,
        @Nullable Schedule schedule,
        CsvImport.OnReject onReject) {}
