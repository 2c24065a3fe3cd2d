package eu.shifthub.hub.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/** One state of the index, with what searches keep in memory of it: made once, before the first search asks. */
final class IndexState extends IndexSearcher {
    private final List<Part> parts = new ArrayList<>();
    private final Map<CatalogFacet, OrdinalMap> numbers = new EnumMap<>(CatalogFacet.class);
    /** Those that were asked for already; the same whoever reads them. */
    private final Map<CatalogFacet, @Nullable String[]> values = new EnumMap<>(CatalogFacet.class);

    private IndexState(IndexReader reader, Segments segments) throws IOException {
        super(reader);
        setSimilarity(new Scores());
        setQueryCache(null);
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            parts.add(new Part(leaf, segments.of(leaf.reader()), living(leaf.reader())));
        }
        if (parts.size() > 1) {
            for (CatalogFacet facet : CatalogFacet.values()) {
                numbers.put(facet, numbers(facet));
            }
        }
        for (CatalogFacet facet : CatalogFacet.values()) {
            values.put(facet, new String[size(facet)]);
        }
    }

    /** @param living documents; null where none is deleted */
    record Part(
            LeafReaderContext leaf,
            Segment segment,
            @Nullable FixedBitSet living) {
        LeafReader reader() {
            return leaf.reader();
        }
    }

    List<Part> parts() {
        return parts;
    }

    /** The number of a facet's value in the whole of the index, by its number in a part. */
    long number(CatalogFacet facet, int part, int value) {
        OrdinalMap all = numbers.get(facet);
        return all == null ? value : all.getGlobalOrds(part).get(value);
    }

    int size(CatalogFacet facet) {
        OrdinalMap all = numbers.get(facet);
        return all != null
                ? (int) all.getValueCount()
                : parts.isEmpty() ? 0 : parts.getFirst().segment().facets().size(facet);
    }

    /** The value of a number in the whole of the index. */
    String value(CatalogFacet facet, int number) throws IOException {
        @Nullable String[] known = Objects.requireNonNull(values.get(facet));
        String value = known[number];
        if (value == null) {
            value = read(facet, number);
            known[number] = value;
        }
        return value;
    }

    private String read(CatalogFacet facet, int number) throws IOException {
        OrdinalMap all = numbers.get(facet);
        int part = all == null ? 0 : all.getFirstSegmentNumber(number);
        long value = all == null ? number : all.getFirstSegmentOrd(number);
        return column(parts.get(part), facet).lookupOrd(value).utf8ToString();
    }

    private OrdinalMap numbers(CatalogFacet facet) throws IOException {
        SortedSetDocValues[] columns = new SortedSetDocValues[parts.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(parts.get(i), facet);
        }
        return OrdinalMap.build(null, columns, PackedInts.DEFAULT);
    }

    private static SortedSetDocValues column(Part part, CatalogFacet facet) throws IOException {
        return DocValues.getSortedSet(part.reader(), facet.field());
    }

    private static @Nullable FixedBitSet living(LeafReader leaf) {
        return leaf.getLiveDocs() == null ? null : FixedBitSet.copyOf(leaf.getLiveDocs());
    }

    /** Makes states; what is kept of a segment goes with it. */
    static final class Segments extends SearcherFactory {
        private final Map<IndexReader.CacheKey, Segment> known = new ConcurrentHashMap<>();

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            return new IndexState(reader, this);
        }

        private Segment of(LeafReader leaf) {
            IndexReader.CacheHelper helper = Objects.requireNonNull(leaf.getCoreCacheHelper());
            return known.computeIfAbsent(helper.getKey(), key -> {
                helper.addClosedListener(known::remove);
                return read(leaf);
            });
        }

        private static Segment read(LeafReader leaf) {
            try {
                return Segment.read(leaf);
            } catch (IOException e) {
                throw new UncheckedIOException("A segment of the search index cannot be read.", e);
            }
        }
    }
}
