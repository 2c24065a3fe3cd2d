package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.FixedBitSet;

/** Counts what was found by each facet; a facet's own choice does not narrow its own counts. */
final class FacetCounts {
    private static final int MOST = 30;

    private final IndexState state;
    private final List<Hits> hits;
    /** Of each part, of all facets at once, under every choice. */
    private final List<int[]> counted = new ArrayList<>();

    FacetCounts(IndexState state, List<Hits> hits) {
        this.state = state;
        this.hits = hits;
        hits.forEach(each -> counted.add(count(each, each.narrowed())));
    }

    CatalogFacetCount of(CatalogFacet facet) throws IOException {
        int[] counts = new int[state.size(facet)];
        for (int part = 0; part < hits.size(); part++) {
            Hits here = hits.get(part);
            FacetColumns columns = here.part().segment().facets();
            int[] all = here.isChosen(facet) ? count(here, here.narrowedBut(facet)) : counted.get(part);
            int first = columns.firstOf(facet);
            for (int value = 0; value < columns.size(facet); value++) {
                if (all[first + value] > 0) {
                    counts[(int) state.number(facet, part, value)] += all[first + value];
                }
            }
        }
        List<FacetValue> values = new ArrayList<>();
        for (int value : top(counts)) {
            values.add(new FacetValue(state.value(facet, value), counts[value]));
        }
        return new CatalogFacetCount(facet, values);
    }

    private static int[] count(Hits hits, FixedBitSet found) {
        return hits.part().segment().facets().count(found, hits.part().seen().described());
    }

    /** The most frequent first; where two are as frequent, the first by name. */
    private static List<Integer> top(int[] counts) {
        Comparator<Integer> best = Comparator.<Integer>comparingInt(value -> counts[value])
                .reversed()
                .thenComparing(Comparator.naturalOrder());
        var kept = new PriorityQueue<>(best.reversed());
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                kept.add(value);
                if (kept.size() > MOST) {
                    kept.remove();
                }
            }
        }
        return kept.stream().sorted(best).toList();
    }
}
