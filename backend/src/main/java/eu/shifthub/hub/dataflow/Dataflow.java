package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;

/**
 * A graph of steps that makes datasets out of datasets.
 *
 * @param slug its name in addresses, fixed at creation and unique in its workspace
 * @param draft what is being worked on
 */
public record Dataflow(
        DataflowId id,
        WorkspaceId workspaceId,
        String slug,
        String name,
        UserId creator,
        Instant createdAt,
        Draft draft) {
    /**
     * @param dataflow whose draft it is
     * @param revision raised by each save
     */
    public record Draft(
            DataflowId dataflow, WorkspaceId workspaceId, int revision, UserId saver, Instant savedAt, Graph graph) {}
}
