package eu.shifthub.hub.catalog.rdf;

import java.util.regex.Pattern;

/**
 * A line of N-Triples that was written by somebody who is not trusted: exactly one triple, so that the name it begins
 * with is the only thing it is about. Parsers are laxer; they take several triples from a line.
 */
final class TripleLine {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final int LONGEST_LANGUAGE = 100;

    private final String line;
    private int at;

    private TripleLine(String line) {
        this.line = line;
    }

    static boolean isOne(String line) {
        var triple = new TripleLine(line);
        return (triple.iri() || triple.blank())
                && triple.next(" ")
                && triple.iri()
                && triple.next(" ")
                && (triple.iri() || triple.blank() || triple.literal())
                && triple.next(" .")
                && triple.at == line.length();
    }

    private boolean next(String text) {
        boolean is = line.startsWith(text, at);
        at += is ? text.length() : 0;
        return is;
    }

    private boolean iri() {
        if (!next("<")) {
            return false;
        }
        int begin = at;
        while (at < line.length() && line.charAt(at) > ' ' && "<>\"{}|^`\\".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return at > begin && next(">");
    }

    private boolean blank() {
        if (!next("_:")) {
            return false;
        }
        int begin = at;
        while (at < line.length() && Character.isLetterOrDigit(line.charAt(at))) {
            at++;
        }
        return at > begin;
    }

    private boolean literal() {
        if (!next("\"")) {
            return false;
        }
        while (at < line.length() && line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return next("\"") && (next("^^") ? iri() : !next("@") || language());
    }

    private boolean language() {
        int end = line.indexOf(' ', at);
        boolean is = end > at
                && end - at <= LONGEST_LANGUAGE
                && LANGUAGE.matcher(line).region(at, end).matches();
        at = is ? end : at;
        return is;
    }
}
