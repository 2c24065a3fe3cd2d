package eu.shifthub.hub.sparql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/** Reads the text of a query, and says where it is wrong. */
final class ParsedQuery {
    private static final Pattern PLACE =
            Pattern.compile("line (\\d+), column (\\d+)\\.(?:.*after prefix \"(.*)\")?", Pattern.DOTALL);
    private static final Pattern UPDATE = Pattern.compile("(?is)^\\s*(?:(?:prefix|base)\\s+\\S*\\s*<[^>]*>\\s*)*"
            + "(?:insert|delete|load|clear|create|drop|copy|move|add|with)\\b.*");

    private ParsedQuery() {}

    static Query of(Question question, SparqlProperties limits) {
        String text = question.query();
        if (text.length() > limits.longestQuery()) {
            throw SparqlProblem.QUERY_TOO_LONG.because(Map.of("limit", limits.longestQuery()));
        }
        try {
            // A base of its own, since Jena's would be a folder of this machine.
            return QueryFactory.create(text, limits.endpoint(), Syntax.syntaxSPARQL_11);
        } catch (QueryParseException wrong) {
            if (UPDATE.matcher(text).matches()) {
                throw SparqlProblem.READ_ONLY.because();
            }
            throw wrong(said(wrong), wrong.getLine(), wrong.getColumn());
        } catch (QueryException wrong) {
            throw wrong(said(wrong), 1, 1);
        }
    }

    private static String said(QueryException wrong) {
        return Objects.requireNonNullElse(wrong.getMessage(), "");
    }

    /** Jena's message names the place better than the exception does. */
    private static RuntimeException wrong(String message, int line, int column) {
        Matcher place = PLACE.matcher(message);
        if (place.find()) {
            String before = place.group(3);
            return wrong(
                    Integer.parseInt(place.group(1)),
                    Integer.parseInt(place.group(2)) - (before == null ? 0 : before.length()),
                    reason(message));
        }
        return wrong(Math.max(1, line), Math.max(1, column), reason(message));
    }

    private static RuntimeException wrong(int line, int column, String reason) {
        return SparqlProblem.SYNTAX_WRONG.because(
                Map.of("line", line, "column", Math.max(1, column), "reason", reason));
    }

    private static String reason(String message) {
        String first = message.lines().findFirst().orElse("").strip();
        List<Replacement> replacements = List.of(
                new Replacement("^Encountered.*<EOF>.*", "The query ends too early."),
                new Replacement("^Encountered \".*\"(.*?) ?\"\" at line.*", "“$1” is not expected here."),
                new Replacement(
                        "^Lexical error at line.*after prefix \"(.+)\".*", "“$1” is not a word of SPARQL here."),
                new Replacement("^Lexical error at line.*", "This character is not expected here."),
                new Replacement("^Line \\d+, column \\d+: ", ""),
                new Replacement("java\\.[a-z.]+PatternSyntaxException: ", ""),
                new Replacement("^\\[line: \\d+, col: ?\\d+ ?] ", ""));
        for (Replacement replacement : replacements) {
            first = first.replaceAll(replacement.pattern(), replacement.by());
        }
        return first;
    }

    private record Replacement(String pattern, String by) {}
}
