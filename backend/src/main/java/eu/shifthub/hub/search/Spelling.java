package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which words the caller can meet: those of texts that they may read. A word of a text that is hidden from them is
 * neither known nor near to anything.
 */
record Spelling(SeenIndex index) {
    /** A word that is in fewer texts may be a typo itself. */
    private static final int FEW = 3;

    private static final int MOST = 6;
    private static final int LOOKED_AT = 60;
    private static final List<String> FIELDS =
            List.of(Fields.TITLE, Fields.PUBLISHER, Fields.LABELS, Fields.DESCRIPTION, Fields.CONCEPTS);

    /** @param distance in letters: 1 or 2 */
    record Near(String word, int distance) {}

    boolean isRare(Sought word) throws IOException {
        return !isInAtLeast(word, FEW);
    }

    boolean isKnown(Sought word) throws IOException {
        return isInAtLeast(word, 1);
    }

    private boolean isInAtLeast(Sought word, int least) throws IOException {
        int count = 0;
        for (SeenPart part : index.parts()) {
            FixedBitSet with = part.with(word);
            with.and(part.seen().outlined());
            count += with.cardinality();
            if (count >= least) {
                return true;
            }
        }
        return false;
    }

    /** Words that differ by a typo, the nearest first: one letter from four letters on, two from six on. */
    List<Near> near(String word) throws IOException {
        return near(word, FIELDS);
    }

    /** Words of titles alone. */
    List<Near> nearInTitles(String word) throws IOException {
        return near(word, List.of(Fields.TITLE));
    }

    private List<Near> near(String word, List<String> fields) throws IOException {
        int edits = word.length() < 4 ? 0 : word.length() < 6 ? 1 : 2;
        boolean isNumber = word.chars().allMatch(Character::isDigit);
        if (edits == 0 || isNumber) {
            return List.of();
        }
        Map<String, Integer> found = new HashMap<>();
        for (SeenPart part : index.parts()) {
            for (String field : fields) {
                collect(part, field, word, edits, found);
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Near(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(MOST)
                .toList();
    }

    private static void collect(SeenPart part, String field, String word, int edits, Map<String, Integer> found)
            throws IOException {
        Terms terms = part.reader().terms(field);
        if (terms == null) {
            return;
        }
        var near = new FuzzyTermsEnum(terms, new Term(field, word), edits, 1, true);
        List<Near> candidates = new ArrayList<>();
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String text = term.utf8ToString();
            if (!text.equals(word)) {
                candidates.add(new Near(text, distance(near.getBoost(), text, word)));
            }
        }
        candidates.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::word));
        int looked = 0;
        for (Near candidate : candidates) {
            if (looked++ < LOOKED_AT && !found.containsKey(candidate.word())) {
                FixedBitSet with = Segment.postings(part.reader(), field, List.of(new BytesRef(candidate.word())));
                if (Fields.level(field) != Fields.Level.OUTLINE) {
                    with.and(part.seen().described());
                }
                if (with.intersects(part.seen().outlined())) {
                    found.put(candidate.word(), candidate.distance());
                }
            }
        }
    }

    /** The boost is one less the distance by the shorter one's length. */
    private static int distance(float boost, String one, String other) {
        int shorter = Math.min(one.codePointCount(0, one.length()), other.codePointCount(0, other.length()));
        return Math.round((1 - boost) * shorter);
    }
}
