package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Audience;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of the documents that are found fit best. Of each word the best way counts in which a document has it, more in
 * a short text; what speaks for the document beside the words is added.
 */
final class Ranking {
    private static final Comparator<Ranked> BEST = Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(Ranked::high, Long::compareUnsigned)
            .thenComparing(Ranked::low, Long::compareUnsigned);

    /** More than what sums of scores lose by rounding. */
    private static final float SLACK = 1e-3f;

    private final Audience audience;
    private final int most;
    private final @Nullable Ranked after;
    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(BEST.reversed());
    private float least = Float.NEGATIVE_INFINITY;

    private Ranking(Audience audience, int most, @Nullable Ranked after) {
        this.audience = audience;
        this.most = most;
        this.after = after;
    }

    /** @param found of each part of the index */
    static List<Cursor> best(
            SeenIndex index, List<FixedBitSet> found, List<Sought> words, int most, @Nullable Cursor after)
            throws IOException {
        var ranking = new Ranking(index.audience(), most, after == null ? null : Ranked.of(after));
        for (int i = 0; i < found.size(); i++) {
            ranking.add(index.parts().get(i), found.get(i), words);
        }
        return ranking.kept.stream().sorted(BEST).map(Ranked::cursor).toList();
    }

    /** A document by its score, then by its id. */
    private record Ranked(float score, long high, long low) {
        static Ranked of(Cursor cursor) {
            return new Ranked(
                    Float.parseFloat(cursor.value()),
                    cursor.id().getMostSignificantBits(),
                    cursor.id().getLeastSignificantBits());
        }

        Cursor cursor() {
            return new Cursor(CatalogSort.RELEVANCE, String.valueOf(score), new UUID(high, low));
        }
    }

    private void add(SeenPart part, FixedBitSet found, List<Sought> words) throws IOException {
        List<Grade[]> grades = new ArrayList<>();
        for (Sought word : words) {
            grades.add(part.grades(word).toArray(Grade[]::new));
        }
        Grade[][] all = grades.toArray(Grade[][]::new);
        Segment segment = part.segment();
        float[] signals = segment.signals(audience);
        float[] following = following(all);
        long[] bits = found.getBits();
        int many = FixedBitSet.bits2words(found.length());
        for (int i = 0; i < many; i++) {
            for (long left = bits[i]; left != 0; left &= left - 1) {
                int document = (i << 6) + Long.numberOfTrailingZeros(left);
                float score = signals[document];
                for (int word = 0; word < all.length; word++) {
                    score += best(all[word], document, least - SLACK - score - following[word]);
                }
                if (score >= least) {
                    add(new Ranked(score, segment.idHigh(document), segment.idLow(document)));
                }
            }
        }
    }

    /** What the words after each can add at most. */
    private static float[] following(Grade[][] words) {
        float[] following = new float[words.length];
        for (int word = words.length - 2; word >= 0; word--) {
            following[word] = following[word + 1] + (words[word + 1].length == 0 ? 0 : words[word + 1][0].weight());
        }
        return following;
    }

    /**
     * The ways stand in the order of their weights, so once one is better than a weight, no other can be; and once a
     * weight is not enough, no other is. A length takes away from a weight, and adds nothing.
     *
     * @param needed where the best is less than this, anything less may be given
     */
    private static float best(Grade[] ways, int document, float needed) {
        float best = 0;
        for (Grade way : ways) {
            if (way.weight() <= best || way.weight() < needed) {
                return best;
            }
            if (way.documents().get(document)) {
                best = Math.max(best, way.weight() * way.lengths().factor(document));
            }
        }
        return best;
    }

    private void add(Ranked next) {
        if (after != null && BEST.compare(next, after) <= 0) {
            return;
        }
        kept.add(next);
        if (kept.size() > most) {
            kept.remove();
            least = kept.element().score();
        }
    }
}
