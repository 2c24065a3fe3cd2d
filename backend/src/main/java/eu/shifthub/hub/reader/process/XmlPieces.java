package eu.shifthub.hub.reader.process;

import eu.shifthub.hub.reader.CatalogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/** Reads RDF/XML dataset by dataset, and then what is around them. */
final class XmlPieces {
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.-]*:)?RDF(\\s[^<>]*)?>");
    private static final Pattern DATASET = Pattern.compile("<((?:[A-Za-z_][\\w.-]*:)?Dataset)(\\s[^<>]*?)?(/?)>");
    private static final Pattern NAME =
            Pattern.compile("\\s[A-Za-z_][\\w.-]*:about\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final int LONGEST_ROOT = 1 << 16;

    private final String text;
    private final RdfParsing parsing;
    private final RdfPieces read = new RdfPieces();
    private final String opening;
    private final String closing;
    private final int bodyFrom;

    private XmlPieces(String text, RdfParsing parsing, Matcher root) {
        this.text = text;
        this.parsing = parsing;
        this.opening = text.substring(0, root.end());
        this.closing = "</" + (root.group(1) == null ? "" : root.group(1)) + "RDF>";
        this.bodyFrom = root.end();
    }

    static RdfPieces read(String text, RdfParsing parsing, RiotException whole) {
        Matcher root = ROOT.matcher(text).region(0, Math.min(text.length(), LONGEST_ROOT));
        if (!root.find()) {
            RdfPieces nothing = new RdfPieces();
            nothing.broke(null, null, CatalogRecord.Problem.PAGE_WRONG, whole.getMessage());
            return nothing;
        }
        return new XmlPieces(text, parsing, root).read();
    }

    private RdfPieces read() {
        StringBuilder around = new StringBuilder();
        Matcher start = DATASET.matcher(text);
        int at = bodyFrom;
        while (start.find(at)) {
            around.append(text, at, start.start());
            int end = start.group(3).isEmpty() ? end(start.group(1), start.end()) : start.end();
            piece(text.substring(start.start(), end), line(start.start()), name(start.group()));
            at = end;
        }
        around.append(text, at, text.length());
        around(around.toString());
        return read;
    }

    /** Behind the end of the element that has begun; at the end of the text where it has none. */
    private int end(String element, int from) {
        Matcher tag = Pattern.compile("<(/?)" + Pattern.quote(element) + "(?:\\s[^<>]*?)?(/?)>")
                .matcher(text)
                .region(from, text.length());
        int open = 1;
        while (tag.find()) {
            if (tag.group(2).isEmpty()) {
                open += tag.group(1).isEmpty() ? 1 : -1;
            }
            if (open == 0) {
                return tag.end();
            }
        }
        return text.length();
    }

    private void piece(String element, int line, @Nullable String name) {
        try {
            var statements = GraphFactory.createDefaultGraph();
            parsing.into(statements, opening + element + closing);
            statements.find().forEachRemaining(read.graph()::add);
        } catch (RiotException e) {
            read.broke(line, name, e);
        }
    }

    /** The catalog, its links, and what datasets share. */
    private void around(String rest) {
        String whole = opening + (rest.contains(closing) ? rest : rest + closing);
        try {
            var statements = GraphFactory.createDefaultGraph();
            parsing.into(statements, whole);
            statements.find().forEachRemaining(read.graph()::add);
        } catch (RiotException e) {
            read.broke(null, null, e);
        }
    }

    private @Nullable String name(String tag) {
        Matcher found = NAME.matcher(tag);
        return found.find() ? parsing.resolve(found.group(1) == null ? found.group(2) : found.group(1)) : null;
    }

    private int line(int place) {
        return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }
}
