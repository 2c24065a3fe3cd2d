package eu.shifthub.hub.reader.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/** Reads Turtle, or N-Triples, statement by statement. */
final class TurtlePieces {
    private static final Pattern DIRECTIVE = Pattern.compile("(?is)@?(prefix|base)\\s.*");
    private static final Pattern SPARQL_DIRECTIVE =
            Pattern.compile("(?is)(prefix\\s+[^\\s<:]*:\\s*<[^>\\n]*>|base\\s*<[^>\\n]*>)");
    private static final Pattern SUBJECT = Pattern.compile("\\s*<([^>\\n]*)>");

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private int line = 1;

    private TurtlePieces(String text) {
        this.text = text;
    }

    /** A statement with its end. */
    private record Piece(int line, String text) {
        boolean isDirective() {
            return DIRECTIVE.matcher(text).matches();
        }

        boolean isDataset() {
            return text.contains("Dataset");
        }

        boolean isLink() {
            return text.contains("hydra") || text.contains("nextPage") || text.contains("PagedCollection");
        }
    }

    static RdfPieces read(String text, RdfParsing parsing) {
        RdfPieces read = new RdfPieces();
        StringBuilder directives = new StringBuilder();
        for (Piece piece : new TurtlePieces(text).split()) {
            try {
                if (piece.isDirective()) {
                    parsing.into(GraphFactory.createDefaultGraph(), directives + piece.text());
                    directives.append(piece.text()).append('\n');
                } else {
                    var statements = GraphFactory.createDefaultGraph();
                    parsing.into(statements, directives + piece.text());
                    statements.find().forEachRemaining(read.graph()::add);
                }
            } catch (RiotException e) {
                if (piece.isDataset()) {
                    read.broke(piece.line(), subject(piece, parsing), e);
                } else {
                    read.brokePart(piece.line(), subject(piece, parsing), e);
                }
            }
        }
        return read;
    }

    /** Null also where it leads to pages: who then knows less must not think that it is whole. */
    private static @Nullable String subject(Piece piece, RdfParsing parsing) {
        Matcher found = SUBJECT.matcher(piece.text());
        return found.lookingAt() && !piece.isLink() ? parsing.resolve(found.group(1)) : null;
    }

    private List<Piece> split() {
        while (true) {
            skipBlanks();
            if (at >= text.length()) {
                return pieces;
            }
            int from = at;
            int begun = line;
            Matcher directive = SPARQL_DIRECTIVE.matcher(text).region(at, Math.min(text.length(), at + 4000));
            if (directive.lookingAt()) {
                move(directive.end());
            } else {
                skipStatement();
            }
            pieces.add(new Piece(begun, text.substring(from, at)));
        }
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                move(endOfLine(at));
            } else if (Character.isWhitespace(c) || c == '\uFEFF') {
                move(at + 1);
            } else {
                return;
            }
        }
    }

    /** To behind its dot, which stands in no name, text or number. */
    private void skipStatement() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '.' && isEnd(at + 1)) {
                move(at + 1);
                return;
            }
            switch (c) {
                case '#' -> move(endOfLine(at));
                case '<' -> skipName();
                case '"', '\'' -> {
                    if (!skipText(c)) {
                        return;
                    }
                }
                case '\\' -> move(Math.min(text.length(), at + 2));
                default -> move(at + 1);
            }
        }
    }

    private boolean isEnd(int next) {
        return next >= text.length()
                || Character.isWhitespace(text.charAt(next))
                || "#<@[_".indexOf(text.charAt(next)) >= 0;
    }

    private void skipName() {
        int end = text.indexOf('>', at);
        move(end < 0 || end > endOfLine(at) ? at + 1 : end + 1);
    }

    /** False where the text has no end and its line seems to end the statement. */
    private boolean skipText(char quote) {
        String three = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(three, at);
        String end = isLong ? three : String.valueOf(quote);
        int next = at + end.length();
        while (next < text.length() && !text.startsWith(end, next) && (isLong || text.charAt(next) != '\n')) {
            next += text.charAt(next) == '\\' ? 2 : 1;
        }
        boolean isOpen = next < text.length() && !text.startsWith(end, next);
        boolean isLast = isOpen && text.substring(at, next).stripTrailing().endsWith(".");
        move(Math.min(text.length(), isOpen ? next : next + end.length()));
        return !isLast;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void move(int to) {
        for (int i = at; i < to; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        at = to;
    }
}
