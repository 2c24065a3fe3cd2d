package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Audience;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What one caller sees of the index, as filters in each of its queries: no hit, no count and no facet goes beyond.
 *
 * @param audience whose sight the caller shares
 * @param opened datasets that a membership or a grant opens besides
 */
record Sight(Audience audience, Set<UUID> opened) {
    Sight {
        opened = Set.copyOf(opened);
    }

    /** Datasets of which at least title, publisher and contact may be known. */
    Query outlined() {
        return seen(Fields.OUTLINE);
    }

    /** Datasets whose description may be read. */
    Query described() {
        return seen(Fields.DESCRIBED);
    }

    /** Datasets whose rows the audience may read unasked; of a grant it depends on its columns and rows. */
    Query rows() {
        return new TermQuery(new Term(Fields.ROWS, audience.name()));
    }

    private Query seen(String field) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(field, audience.name())), BooleanClause.Occur.SHOULD)
                .add(
                        new TermInSetQuery(
                                Fields.ID,
                                opened.stream()
                                        .map(UUID::toString)
                                        .map(BytesRef::new)
                                        .toList()),
                        BooleanClause.Occur.SHOULD)
                .build();
    }
}
