package eu.shifthub.hub.sparql;

import com.google.re2j.Matcher;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** REPLACE in a time in proportion to the text, which stops before what it makes is too long. */
final class CheckedReplace extends CheckedFunction {
    private final Patterns patterns;

    CheckedReplace(ExprList arguments, Budget budget) {
        super("replace", arguments, budget);
        this.patterns = new Patterns(budget);
    }

    @Override
    NodeValue evaluate(List<NodeValue> arguments) {
        Node text = Texts.string(arguments.getFirst());
        Matcher matcher = patterns.of(arguments.get(1), arguments.size() > 3 ? arguments.get(3) : null)
                .matcher(patterns.watched(text.getLiteralLexicalForm()));
        String replaced = replace(matcher, text.getLiteralLexicalForm(), Patterns.text(arguments.get(2)));
        return NodeValue.makeNode(
                text.getLiteralLanguage().isEmpty()
                        ? NodeFactory.createLiteralString(replaced)
                        : NodeFactory.createLiteralLang(replaced, text.getLiteralLanguage()));
    }

    private String replace(Matcher matcher, String text, String replacement) {
        StringBuilder made = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
                throw new ExprEvalException("The pattern matches where there is nothing.");
            }
            append(made, text.substring(end, matcher.start()));
            expand(made, matcher, text, replacement);
            end = matcher.end();
        }
        return append(made, text.substring(end)).toString();
    }

    /** {@code $1} is what the first group matched, {@code $0} all; a backslash takes the meaning off what follows. */
    private void expand(StringBuilder made, Matcher matcher, String text, String replacement) {
        for (int i = 0; i < replacement.length(); i++) {
            char here = replacement.charAt(i);
            boolean isLast = i + 1 == replacement.length();
            if (here == '\\' && !isLast) {
                i++;
                append(made, replacement.substring(i, i + 1));
            } else if (here == '$' && !isLast && Character.isDigit(replacement.charAt(i + 1))) {
                i++;
                append(made, group(matcher, text, replacement.charAt(i) - '0'));
            } else if (here == '$' || here == '\\') {
                throw new ExprEvalException("What replaces has a " + here + " that means nothing.");
            } else {
                append(made, String.valueOf(here));
            }
        }
    }

    private static String group(Matcher matcher, String text, int group) {
        return group > matcher.groupCount() || matcher.start(group) < 0
                ? ""
                : text.substring(matcher.start(group), matcher.end(group));
    }

    private StringBuilder append(StringBuilder made, String more) {
        budget.step();
        if (made.length() + more.length() > Texts.LONGEST) {
            throw Texts.tooLong();
        }
        return made.append(more);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new CheckedReplace(arguments, budget);
    }
}
