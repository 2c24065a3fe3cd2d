package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Audience;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of the index that never changes but for documents that are deleted from it. What every search asks of it is kept
 * in memory: who may see which documents, and their values of each facet.
 */
final class Segment {
    private final Map<String, FixedBitSet> rights = new HashMap<>();
    private final Map<String, Lengths> lengths = new HashMap<>();
    private final FacetColumns facets;
    private final Map<Audience, float[]> signals = new EnumMap<>(Audience.class);
    private final long[] ids;

    private Segment(FacetColumns facets, int documents) {
        this.facets = facets;
        for (Audience audience : Audience.values()) {
            signals.put(audience, new float[documents]);
        }
        ids = new long[2 * documents];
    }

    static Segment read(LeafReader leaf) throws IOException {
        var segment = new Segment(FacetColumns.read(leaf), leaf.maxDoc());
        for (String right : List.of(Fields.OUTLINE, Fields.DESCRIBED, Fields.ROWS)) {
            for (Audience audience : Audience.values()) {
                segment.rights.put(
                        right + audience.name(), postings(leaf, right, List.of(new BytesRef(audience.name()))));
            }
        }
        for (String field : Fields.TEXTS) {
            segment.lengths.put(field, Lengths.read(leaf, field));
        }
        segment.readDocuments(leaf);
        return segment;
    }

    private void readDocuments(LeafReader leaf) throws IOException {
        for (Audience audience : Audience.values()) {
            NumericDocValues signal = DocValues.getNumeric(leaf, Fields.signalOrder(audience));
            float[] scores = signals(audience);
            for (int document = 0; document < scores.length; document++) {
                scores[document] = signal.advanceExact(document) ? Signals.score(signal.longValue()) : 0;
            }
        }
        SortedDocValues id = DocValues.getSorted(leaf, Fields.ID);
        for (int document = 0; document < leaf.maxDoc(); document++) {
            if (id.advanceExact(document)) {
                UUID uuid = UUID.fromString(id.lookupOrd(id.ordValue()).utf8ToString());
                ids[2 * document] = uuid.getMostSignificantBits();
                ids[2 * document + 1] = uuid.getLeastSignificantBits();
            }
        }
    }

    /** What speaks for each document beside the words, as far as an audience may know. */
    float[] signals(Audience audience) {
        return Objects.requireNonNull(signals.get(audience));
    }

    long idHigh(int document) {
        return ids[2 * document];
    }

    long idLow(int document) {
        return ids[2 * document + 1];
    }

    Lengths lengths(String field) {
        return Objects.requireNonNull(lengths.get(field));
    }

    /** Not to be written to. */
    FixedBitSet open(String right, Audience audience) {
        return Objects.requireNonNull(rights.get(right + audience.name()));
    }

    FacetColumns facets() {
        return facets;
    }

    /** The documents with any of the terms in a field, deleted ones among them. */
    static FixedBitSet postings(LeafReader leaf, String field, Collection<BytesRef> terms) throws IOException {
        var found = new FixedBitSet(Math.max(1, leaf.maxDoc()));
        add(found, leaf, field, terms);
        return found;
    }

    /** The same; null where the segment has none of the terms. */
    static @Nullable FixedBitSet findPostings(LeafReader leaf, String field, Collection<BytesRef> terms)
            throws IOException {
        Terms known = leaf.terms(field);
        FixedBitSet found = null;
        TermsEnum each = known == null ? TermsEnum.EMPTY : known.iterator();
        PostingsEnum reused = null;
        for (BytesRef term : terms) {
            if (each.seekExact(term)) {
                reused = each.postings(reused, PostingsEnum.NONE);
                found = found == null ? new FixedBitSet(Math.max(1, leaf.maxDoc())) : found;
                found.or(reused);
            }
        }
        return found;
    }

    private static void add(FixedBitSet found, LeafReader leaf, String field, Collection<BytesRef> terms)
            throws IOException {
        Terms known = leaf.terms(field);
        if (known == null) {
            return;
        }
        TermsEnum each = known.iterator();
        PostingsEnum reused = null;
        for (BytesRef term : terms) {
            if (each.seekExact(term)) {
                reused = each.postings(reused, PostingsEnum.NONE);
                found.or(reused);
            }
        }
    }
}
