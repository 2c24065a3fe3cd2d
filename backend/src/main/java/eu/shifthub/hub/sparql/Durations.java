package eu.shifthub.hub.sparql;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** Java adds and compares durations month by month: one of a billion days would keep it busy for minutes. */
final class Durations {
    private static final Pattern HUGE = Pattern.compile("\\d{7}");

    private Durations() {}

    static NodeValue checked(NodeValue value) {
        if (isHuge(value.asNode())) {
            throw new ExprEvalException("The duration is too long.");
        }
        return value;
    }

    /** The same of a constant of the query. */
    static void refuseHuge(Node constant) {
        if (isHuge(constant)) {
            throw Allowed.refused("A duration of so many digits");
        }
    }

    private static boolean isHuge(Node value) {
        return value.isLiteral()
                && value.getLiteralDatatypeURI().endsWith("uration")
                && HUGE.matcher(value.getLiteralLexicalForm()).find();
    }
}
