package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of one part of the index are found, as sets: first by words, then by each facet that was chosen. Sets
 * cost the same however many documents are in them, so counts and facets cost little beside them.
 */
final class Hits {
    private static final int ALL_OF = 3;
    private static final float SHARE_OF_MORE = 0.75f;

    private final SeenPart part;
    private final FixedBitSet found;
    private final Map<CatalogFacet, FixedBitSet> chosen = new EnumMap<>(CatalogFacet.class);

    private Hits(SeenPart part, FixedBitSet found) {
        this.part = part;
        this.found = found;
    }

    static List<Hits> find(SeenIndex index, List<Sought> words, Map<CatalogFacet, Set<String>> chosen)
            throws IOException {
        List<Hits> all = new ArrayList<>();
        for (SeenPart part : index.parts()) {
            FixedBitSet found = part.seen().outlined().clone();
            var hits = new Hits(part, found);
            if (!words.isEmpty()) {
                found.and(hits.withEnough(words));
            }
            for (Map.Entry<CatalogFacet, Set<String>> choice : chosen.entrySet()) {
                hits.chosen.put(choice.getKey(), part.with(choice.getKey(), choice.getValue()));
            }
            all.add(hits);
        }
        return all;
    }

    boolean isChosen(CatalogFacet facet) {
        return chosen.containsKey(facet);
    }

    /** What is found, under every choice. */
    FixedBitSet narrowed() {
        return narrowedBut(null);
    }

    /** What is found, under every choice but that of one facet. */
    FixedBitSet narrowedBut(@Nullable CatalogFacet facet) {
        FixedBitSet narrowed = found;
        for (Map.Entry<CatalogFacet, FixedBitSet> choice : chosen.entrySet()) {
            if (choice.getKey() != facet) {
                narrowed = narrowed == found ? found.clone() : narrowed;
                narrowed.and(choice.getValue());
            }
        }
        return narrowed;
    }

    SeenPart part() {
        return part;
    }

    /** Every needed word is found, of more than three at least three quarters. */
    private FixedBitSet withEnough(List<Sought> words) throws IOException {
        List<Sought> needed = words.stream().filter(Sought::needed).toList();
        int least = needed.size() <= ALL_OF ? needed.size() : Math.round(needed.size() * SHARE_OF_MORE);
        // At a place: the documents with at least so many of the words so far, and one.
        List<FixedBitSet> atLeast = new ArrayList<>();
        for (Sought word : needed) {
            FixedBitSet with = part.with(word);
            for (int many = Math.min(atLeast.size(), least - 1); many > 0; many--) {
                FixedBitSet more = atLeast.get(many - 1).clone();
                more.and(with);
                if (many == atLeast.size()) {
                    atLeast.add(more);
                } else {
                    atLeast.get(many).or(more);
                }
            }
            if (atLeast.isEmpty()) {
                atLeast.add(with);
            } else {
                atLeast.getFirst().or(with);
            }
        }
        return atLeast.size() < least ? new FixedBitSet(found.length()) : atLeast.get(least - 1);
    }
}
