package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.source.connector.SourceProblem;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks that what a person wrote is one SELECT. It is no guard over what the query does: that is the read-only
 * transaction it runs in, and the rights of the account. It keeps a second statement from slipping in behind it.
 */
final class OneSelect {
    /** A text, a quoted name, a dollar-quoted text of PostgreSQL, or a comment. */
    private static final Pattern QUOTED = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|(\\$\\w*\\$).*?\\1|--[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);

    private static final Pattern BEGINNING = Pattern.compile("\\s*(select|with)\\b.*", Pattern.DOTALL);

    private OneSelect() {}

    /** The query without a semicolon at its end. */
    static String of(String written, boolean hashComments) {
        String bare = withoutQuoted(written, hashComments).toLowerCase(Locale.ROOT);
        if (!BEGINNING.matcher(bare).matches()) {
            throw wrong("it does not begin with SELECT.");
        }
        int end = bare.indexOf(';');
        if (end >= 0 && !bare.substring(end + 1).isBlank()) {
            throw wrong("there is a second statement.");
        }
        return end < 0 ? written : written.substring(0, end);
    }

    /** Blanks in place of all that is quoted or a comment. */
    private static String withoutQuoted(String query, boolean hashComments) {
        Matcher matcher = QUOTED.matcher(query);
        StringBuilder bare = new StringBuilder();
        while (matcher.find()) {
            String found = matcher.group();
            // To PostgreSQL this is an operator, and what follows it is not a comment.
            boolean operator = found.startsWith("#") && !hashComments;
            matcher.appendReplacement(
                    bare, operator ? Matcher.quoteReplacement(found) : " ".repeat(found.length()));
        }
        return matcher.appendTail(bare).toString();
    }

    private static RuntimeException wrong(String reason) {
        return SourceProblem.QUERY_WRONG.at("selection.query", Map.of("reason", reason));
    }
}
