package eu.shifthub.hub.search;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.catalog.CatalogFacts;
import eu.shifthub.hub.quality.Certification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * What lifts a dataset a little above others that the words fit as well: that it is fresh, how well it is described, that
 * it is certified, how much it is used. Each audience has a signal of its own: who may not read the description learns
 * of none of it, who may not know statistics nothing of its use. How fresh is told by the day, not by today, so that an
 * order holds while somebody leafs through it.
 */
final class Signals {
    /** By what anybody may know, since where scores are equal, documents come in this order. The best first. */
    static final Sort ORDER = new Sort(new SortField(Fields.signalOrder(Audience.PUBLIC), SortField.Type.LONG, true));

    private static final float WEIGHT = 0.6f;
    private static final float FRESH = 0.5f;
    private static final float COMPLETE = 0.2f;
    private static final float CERTIFIED = 0.2f;
    private static final float USED = 0.1f;
    private static final float CERTIFIED_BEFORE = 0.4f;
    private static final Instant LONG_AGO = Instant.parse("2015-01-01T00:00:00Z");
    private static final Duration LONG = Duration.ofDays(5000);
    private static final List<String> RATINGS = List.of("POOR", "SUFFICIENT", "GOOD", "EXCELLENT");
    /** More users than these lift no further. */
    private static final int MOST_USERS = 1000;
    /** A signal is a number above none. */
    private static final float LEAST = 0.01f;

    private static final int STEPS = 1000;

    private Signals() {}

    static void write(Document document, CatalogEntry entry, CatalogFacts facts) {
        float described = FRESH * fresh(entry.updatedAt())
                + COMPLETE * (1f + RATINGS.indexOf(facts.rating())) / RATINGS.size()
                + CERTIFIED * certified(facts);
        for (Audience audience : Audience.values()) {
            Visibility visible = entry.visibleTo(audience);
            if (visible.atLeast(Visibility.DESCRIPTION)) {
                float used = visible.atLeast(Visibility.PREVIEW) ? USED * used(entry.users()) : 0;
                float value = Math.clamp(described + used, LEAST, 1f);
                document.add(new FeatureField(Fields.SIGNALS, audience.name(), value));
                document.add(new NumericDocValuesField(Fields.signalOrder(audience), (long) (value * STEPS)));
            }
        }
    }

    private static float fresh(Instant updated) {
        return Math.clamp((float) Duration.between(LONG_AGO, updated).toHours() / LONG.toHours(), 0f, 1f);
    }

    private static float certified(CatalogFacts facts) {
        Certification certification = facts.certification();
        return switch (certification) {
            case null -> 0;
            case CURRENT -> 1;
            case EARLIER -> CERTIFIED_BEFORE;
        };
    }

    private static float used(int users) {
        return (float) (Math.log1p(Math.min(users, MOST_USERS)) / Math.log1p(MOST_USERS));
    }

    /** What a value of {@link Fields#signalOrder} adds to a score. */
    static float score(long value) {
        return WEIGHT * value / STEPS;
    }

    static Query query(Audience audience) {
        return FeatureField.newLinearQuery(Fields.SIGNALS, audience.name(), WEIGHT);
    }
}
