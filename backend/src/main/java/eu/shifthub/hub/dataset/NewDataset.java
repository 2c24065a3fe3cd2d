package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset is made of.
 *
 * @param owner a member of the workspace; its creator where it is null
 */
public record NewDataset(
        WorkspaceId workspace,
        String title,
        String description,
        Sensitivity sensitivity,
        List<String> labels,
        @Nullable UserId owner) {}
