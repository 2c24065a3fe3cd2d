package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.UserId;
import java.time.Instant;

/**
 * What must be true of every version of a dataset.
 *
 * @param name in words, where its terms do not say it; empty for none
 * @param author who wrote or changed it last; another dataset is read under their rights
 */
public record Rule(
        RuleId id,
        DatasetId dataset,
        String name,
        RuleTerms terms,
        Severity severity,
        UserId author,
        Instant changedAt) {}
