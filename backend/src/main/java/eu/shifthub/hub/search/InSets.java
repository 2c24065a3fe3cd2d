package eu.shifthub.hub.search;

import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The documents of one state of the index that are in a set, one set a part. Good for that state alone. */
final class InSets extends Query {
    private final List<FixedBitSet> sets;

    InSets(List<FixedBitSet> sets) {
        this.sets = List.copyOf(sets);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                FixedBitSet set = sets.get(leaf.ord);
                return ConstantScoreScorerSupplier.fromIterator(
                        new BitSetIterator(set, set.cardinality()),
                        score(),
                        mode,
                        leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "sets";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InSets query && sets == query.sets;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(sets);
    }
}
