package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;

/**
 * A deployed state of a dataflow; it never changes.
 *
 * @param number counts the dataflow's versions from 1
 * @param revision of the draft that was deployed
 */
public record DataflowVersion(
        DataflowVersionId id,
        DataflowId dataflow,
        int number,
        int revision,
        Graph graph,
        UserId deployer,
        Instant deployedAt) {}
