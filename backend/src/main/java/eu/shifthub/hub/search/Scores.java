package eu.shifthub.hub.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 without what it takes from the whole of the index: how rare a word is and how long texts are on the average. A
 * score depends on the document alone, so that neither the order nor a cursor tells anything of documents that the
 * caller may not see, and nothing moves when others come and go.
 */
final class Scores extends BM25Similarity {
    private static final float SATURATION = 1.2f;
    private static final float LENGTH = 0.4f;

    Scores() {
        super(SATURATION, LENGTH);
    }

    /** How much one word counts in a text of so many, as {@link BM25Similarity} has it: at most 1. */
    static float factor(String field, int length) {
        return 1 / (1 + SATURATION * (1 - LENGTH + LENGTH * length / average(field)));
    }

    @Override
    protected float idf(long documents, long all) {
        return 1;
    }

    @Override
    protected float avgFieldLength(CollectionStatistics field) {
        return average(field.field());
    }

    private static float average(String field) {
        return switch (field) {
            case Fields.DESCRIPTION, Fields.VARIABLES, Fields.CONCEPTS -> 60;
            case Fields.DOCUMENT -> 2000;
            default -> 8;
        };
    }
}
