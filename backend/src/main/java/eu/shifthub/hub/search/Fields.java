package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Audience;
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
    static final String LABELS = "labels";
    static final String DESCRIPTION = "description";
    /** Names, labels and descriptions of its columns. */
    static final String VARIABLES = "variables";
    /** What the concepts it is described by are called. */
    static final String CONCEPTS = "concepts";
    /** What imported documents say: rows, not description. */
    static final String DOCUMENT = "document";

    /** Whose topics are told apart. */
    static final List<String> TOPICS = List.of(TITLE, LABELS, DESCRIPTION, CONCEPTS);

    /** Whose words may be found by their beginnings. */
    static final List<String> BEGINNINGS = List.of(TITLE, PUBLISHER, LABELS);

    /** All that is searched as text. */
    static final List<String> TEXTS = List.of(TITLE, PUBLISHER, LABELS, DESCRIPTION, VARIABLES, CONCEPTS, DOCUMENT);

    /** What speaks for a dataset beside the words: see {@link Signals}. */
    static final String SIGNALS = "signals";

    static final String TITLE_ORDER = "title.order";
    static final String UPDATED_ORDER = "updated.order";

    private Fields() {}

    /** What speaks for a dataset to an audience, as a number to order by. */
    static String signalOrder(Audience audience) {
        return SIGNALS + "." + audience.name();
    }

    /** The field with the beginnings of the words of another. */
    static String beginnings(String field) {
        return field + ".beginnings";
    }

    /** The field with the topics that another names. */
    static String topics(String field) {
        return field + ".topics";
    }

    /** What a caller must see of a dataset to find it by a text. */
    enum Level {
        OUTLINE,
        DESCRIPTION,
        ROWS
    }

    static Level level(String text) {
        return switch (text) {
            case TITLE, PUBLISHER -> Level.OUTLINE;
            case DOCUMENT -> Level.ROWS;
            default -> Level.DESCRIPTION;
        };
    }

    /** How much a word counts in a text. */
    static float weight(String field) {
        return switch (field) {
            case TITLE -> 4;
            case LABELS -> 2;
            case PUBLISHER -> 1.5f;
            case DESCRIPTION, CONCEPTS -> 1;
            case VARIABLES -> 0.6f;
            default -> 0.5f;
        };
    }
}
