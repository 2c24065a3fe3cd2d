package eu.shifthub.hub.catalog;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many datasets an audience is told of. They are counted again only once something else is told. */
@Component
class Totals {
    private final RevisionStore revisions;
    private final Map<Audience, Total> last = new ConcurrentHashMap<>();

    Totals(RevisionStore revisions) {
        this.revisions = revisions;
    }

    /** @param change the newest of the audience's changes when it was counted */
    private record Total(long change, Instant since, long datasets) {}

    long count(Audience audience, Instant changedSince) {
        long newest = revisions.newest(audience);
        Total known = last.get(audience);
        if (known == null || known.change() != newest || !known.since().equals(changedSince)) {
            known = new Total(newest, changedSince, revisions.count(audience, changedSince));
            last.put(audience, known);
        }
        return known.datasets();
    }
}
