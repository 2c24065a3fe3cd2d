package eu.shifthub.hub.search;

import java.util.List;

/** The fields of the document of one dataset. */
final class Fields {
    static final String ID = "id";
    /** The audiences that may know of it. */
    static final String OUTLINE = "outline";
    /** The audiences that may read its description. */
    static final String DESCRIBED = "described";

    /** The audiences that may read its rows unasked. */
    static final String ROWS = "rows";

    static final String TITLE = "title";
    static final String PUBLISHER = "publisher";
    static final String DESCRIPTION = "description";
    static final String LABELS = "labels";
    /** What imported documents say: rows, not description. */
    static final String DOCUMENT = "document";
    /** What is searched as text. */
    static final List<String> TEXTS = List.of(TITLE, PUBLISHER, DESCRIPTION, LABELS, DOCUMENT);

    static final String TITLE_ORDER = "title.order";
    static final String UPDATED_ORDER = "updated.order";

    private Fields() {}
}
