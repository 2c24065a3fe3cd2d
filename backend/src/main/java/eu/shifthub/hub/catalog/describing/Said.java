package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.UserId;
import java.time.Instant;

/**
 * What was said of a dataset, and by whom.
 *
 * @param revision counts the changes, from 1
 */
record Said(DatasetId dataset, DescribedValues values, int revision, UserId by, Instant at) {}
