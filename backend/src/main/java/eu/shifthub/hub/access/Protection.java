package eu.shifthub.hub.access;

import eu.shifthub.hub.identity.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a dataset that decide who may see what of it; its room states them anew whenever one changes.
 *
 * @param workspaceId the workspace it belongs to
 * @param published whether the catalog has it
 * @param listed whether its description is public
 */
public record Protection(
        UUID workspaceId, UserId owner, @Nullable Sensitivity sensitivity, boolean published, boolean listed) {}
