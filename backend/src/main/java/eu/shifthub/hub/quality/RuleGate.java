package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.VersionGate;
import org.springframework.stereotype.Component;

/** New versions of datasets that have blocking rules wait until these have been checked. */
@Component
class RuleGate implements VersionGate {
    private final RuleStore rules;

    RuleGate(RuleStore rules) {
        this.rules = rules;
    }

    @Override
    public boolean holds(DatasetId dataset) {
        return rules.hasBlocking(dataset);
    }
}
