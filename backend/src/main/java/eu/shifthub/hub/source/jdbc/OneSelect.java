package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Looks that what a person wrote is one SELECT. It is no guard over what the query does: that is the read-only
 * transaction it runs in, and the rights of the account. It keeps a second statement from slipping in behind it.
 */
final class OneSelect {
    /** A text, a quoted name, or a comment. */
    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    /** Where one of these is, where a text ends depends on more than can be told here. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\\\\$]");

    private static final Pattern BEGINNING = Pattern.compile("\\s*(select|with)\\b.*", Pattern.DOTALL);

    private OneSelect() {}

    /** The query without a semicolon at its end. */
    static String of(String written) {
        String bare = withoutQuoted(written).toLowerCase(Locale.ROOT);
        if (!BEGINNING.matcher(bare).matches()) {
            throw wrong(SourceReason.NOT_SELECT);
        }
        String judged = AMBIGUOUS.matcher(written).find() ? written : bare;
        int end = judged.indexOf(';');
        if (end >= 0 && !judged.substring(end + 1).isBlank()) {
            throw wrong(SourceReason.SECOND_STATEMENT);
        }
        return end < 0 ? written : written.substring(0, end);
    }

    /** Blanks in place of all that is quoted or a comment. */
    private static String withoutQuoted(String query) {
        return QUOTED.matcher(query)
                .replaceAll(quoted -> " ".repeat(quoted.group().length()));
    }

    private static ProblemException wrong(SourceReason reason) {
        return SourceProblem.QUERY_WRONG.at("selection.query", reason.with(Map.of()));
    }
}
