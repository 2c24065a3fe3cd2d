package eu.shifthub.hub.sparql;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** How long the texts and numbers may be that a query makes. */
final class Texts {
    /** Up to here a text counts for nothing. */
    static final int SHORT = 10_000;

    /** Beyond this many characters no function makes a text. */
    static final int LONGEST = 100_000;

    private static final int LARGEST_BITS = 4096;
    private static final int LONGEST_SCALE = 1000;

    private Texts() {}

    /** The value where it is of a reasonable size; numbers beyond are an error of the expression, as SPARQL has them. */
    static NodeValue checked(NodeValue value) {
        if (value.isInteger() && value.getInteger().bitLength() > LARGEST_BITS) {
            throw new ExprEvalException("The number is too large.");
        }
        if (value.isDecimal() && !value.isInteger() && isLong(value)) {
            throw new ExprEvalException("The number has too many digits.");
        }
        if (Budget.length(value.asNode()) > LONGEST) {
            throw tooLong();
        }
        return Durations.checked(value);
    }

    static Stopped tooLong() {
        return new Stopped(SparqlProblem.TEXT_TOO_LONG.because(Map.of("limit", LONGEST)));
    }

    /** What has no text, or is a number or a date, is an error of the expression. */
    static Node string(NodeValue value) {
        Node node = value.asNode();
        boolean isText = node.isLiteral()
                && (!node.getLiteralLanguage().isEmpty()
                        || XSDDatatype.XSDstring.getURI().equals(node.getLiteralDatatypeURI()));
        if (!isText) {
            throw new ExprEvalException("Not a text: " + node);
        }
        return node;
    }

    private static boolean isLong(NodeValue decimal) {
        return decimal.getDecimal().unscaledValue().bitLength() > LARGEST_BITS
                || Math.abs(decimal.getDecimal().scale()) > LONGEST_SCALE;
    }
}
