package eu.shifthub.hub.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one dataset in a page of a catalog, or of the page itself. It is not trusted.
 *
 * @param kind which of the others are set
 * @param line where it stands in the page, where that is known
 * @param iri the dataset's name; null where it is not known
 * @param body all that the page says of it, as N-Triples in an order that is always the same
 * @param problem why it cannot be taken over
 * @param detail what was wrong, in the words of the page or of its parser
 * @param next addresses of the pages that follow
 * @param total how many datasets all pages have, as they say
 */
public record CatalogRecord(
        Kind kind,
        @Nullable Integer line,
        @Nullable String iri,
        @Nullable String body,
        @Nullable Problem problem,
        @Nullable String detail,
        @Nullable List<String> next,
        @Nullable Long total) {
    /** What it is about. */
    public enum Kind {
        DATASET,
        BROKEN,
        /** The last one. */
        PAGE
    }

    /** Why a dataset cannot be taken over. */
    public enum Problem {
        /** It has no name of its own. */
        NAME_MISSING,
        TITLE_MISSING,
        /** A name in it has characters that no name has, a space for example, or is not whole. */
        IRI_WRONG,
        PREFIX_UNKNOWN,
        /** It is not written as its syntax wants. */
        SYNTAX_WRONG,
        /** A text in it has characters that no document may have. */
        TEXT_WRONG,
        /** A property in it has a name that cannot be written in XML. */
        PROPERTY_WRONG,
        /** Something it consists of is broken. */
        PART_BROKEN,
        TOO_LARGE,
        /** Nothing of the page could be read. */
        PAGE_WRONG
    }

    public static CatalogRecord dataset(String iri, String body) {
        return new CatalogRecord(Kind.DATASET, null, iri, body, null, null, null, null);
    }

    public static CatalogRecord broken(
            @Nullable Integer line, @Nullable String iri, Problem problem, @Nullable String detail) {
        return new CatalogRecord(Kind.BROKEN, line, iri, null, problem, detail, null, null);
    }

    public static CatalogRecord page(List<String> next, @Nullable Long total) {
        return new CatalogRecord(Kind.PAGE, null, null, null, null, null, List.copyOf(next), total);
    }
}
