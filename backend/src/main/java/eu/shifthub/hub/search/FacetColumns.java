package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of all facets in a segment, by number, those of a document side by side: what is counted together is read
 * together. The facets that are no description come first, so their numbers are the smallest.
 */
final class FacetColumns {
    private static final List<CatalogFacet> ORDER = Arrays.stream(CatalogFacet.values())
            .sorted(java.util.Comparator.comparing(CatalogFacet::isDescription))
            .toList();

    /** Where the values of each document begin; one more tells where the last ones end. */
    private final int[] starts;

    private final Map<CatalogFacet, Integer> first = new EnumMap<>(CatalogFacet.class);
    private final Map<CatalogFacet, Integer> sizes = new EnumMap<>(CatalogFacet.class);
    private int[] values;
    private int firstOfDescription;
    private int size;

    private FacetColumns(int documents) {
        starts = new int[documents + 1];
        values = new int[documents * ORDER.size()];
    }

    static FacetColumns read(LeafReader leaf) throws IOException {
        var columns = new FacetColumns(leaf.maxDoc());
        List<SortedSetDocValues> each = new ArrayList<>();
        for (CatalogFacet facet : ORDER) {
            SortedSetDocValues column = DocValues.getSortedSet(leaf, facet.field());
            columns.number(facet, (int) column.getValueCount());
            each.add(column);
        }
        int count = 0;
        for (int document = 0; document < leaf.maxDoc(); document++) {
            columns.starts[document] = count;
            for (int i = 0; i < each.size(); i++) {
                count = columns.add(each.get(i), document, columns.firstOf(ORDER.get(i)), count);
            }
        }
        columns.starts[leaf.maxDoc()] = count;
        columns.values = Arrays.copyOf(columns.values, count);
        return columns;
    }

    int size(CatalogFacet facet) {
        return Objects.requireNonNull(sizes.get(facet));
    }

    /** Where the numbers of a facet's values begin in what is counted. */
    int firstOf(CatalogFacet facet) {
        return Objects.requireNonNull(first.get(facet));
    }

    /** How many of the documents have each value; description counts where it may be read. */
    int[] count(FixedBitSet documents, FixedBitSet described) {
        int[] counts = new int[size];
        long[] words = documents.getBits();
        long[] readable = described.getBits();
        int many = FixedBitSet.bits2words(documents.length());
        for (int word = 0; word < many; word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                int document = (word << 6) + Long.numberOfTrailingZeros(left);
                int end = starts[document + 1];
                if ((readable[word] & Long.lowestOneBit(left)) != 0) {
                    for (int i = starts[document]; i < end; i++) {
                        counts[values[i]]++;
                    }
                } else {
                    for (int i = starts[document]; i < end && values[i] < firstOfDescription; i++) {
                        counts[values[i]]++;
                    }
                }
            }
        }
        return counts;
    }

    private void number(CatalogFacet facet, int many) {
        first.put(facet, size);
        sizes.put(facet, many);
        size += many;
        firstOfDescription = facet.isDescription() ? firstOfDescription : size;
    }

    private int add(SortedSetDocValues column, int document, int from, int count) throws IOException {
        if (!column.advanceExact(document)) {
            return count;
        }
        int many = column.docValueCount();
        if (count + many > values.length) {
            values = Arrays.copyOf(values, Math.max(count + many, values.length * 2));
        }
        int end = count;
        for (int i = 0; i < many; i++) {
            values[end++] = from + (int) column.nextOrd();
        }
        return end;
    }
}
