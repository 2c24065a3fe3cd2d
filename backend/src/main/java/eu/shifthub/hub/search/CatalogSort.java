package eu.shifthub.hub.search;

import java.util.List;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The order of what was found; the id decides where all else is equal. */
enum CatalogSort {
    RELEVANCE(SortField.FIELD_SCORE),
    UPDATED(new SortField(Fields.UPDATED_ORDER, SortField.Type.LONG, true)),
    TITLE(new SortField(Fields.TITLE_ORDER, SortField.Type.STRING));

    private final Sort sort;

    CatalogSort(SortField first) {
        sort = new Sort(first, new SortField(Fields.ID, SortField.Type.STRING));
    }

    Sort sort() {
        return sort;
    }

    /** The value by which a hit stands where it stands, as text for a cursor. */
    String write(List<Object> values) {
        return switch (this) {
            case RELEVANCE, UPDATED -> String.valueOf(values.getFirst());
            case TITLE -> ((org.apache.lucene.util.BytesRef) values.getFirst()).utf8ToString();
        };
    }

    Object read(String text) {
        return switch (this) {
            case RELEVANCE -> Float.valueOf(text);
            case UPDATED -> Long.valueOf(text);
            case TITLE -> new org.apache.lucene.util.BytesRef(text);
        };
    }
}
