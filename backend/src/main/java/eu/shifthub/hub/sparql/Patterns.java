package eu.shifthub.hub.sparql;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that take a time in proportion to the text, whatever they look like: those of Java's library can
 * take centuries. The last one is kept, since most queries have one and the same for each row.
 */
final class Patterns {
    /** Characters, each as often as the pattern may repeat it: it is copied so often. */
    private static final double LARGEST = 20_000;

    private static final java.util.regex.Pattern REPETITION = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private final Budget budget;
    private @Nullable Key lastKey;
    private @Nullable Pattern last;

    Patterns(Budget budget) {
        this.budget = budget;
    }

    Pattern of(NodeValue pattern, @Nullable NodeValue flags) {
        Key key = new Key(text(pattern), flags == null ? "" : text(flags));
        if (last == null || !key.equals(lastKey)) {
            last = compile(key);
            lastKey = key;
        }
        return last;
    }

    /** The text to be searched, each look at which is a step. */
    CharSequence watched(String text) {
        return new WatchedText(text, budget);
    }

    static String text(NodeValue value) {
        return Texts.string(value).getLiteralLexicalForm();
    }

    private static Pattern compile(Key key) {
        if (key.pattern().length() * repetitions(key.pattern()) > LARGEST) {
            throw refused(key, "it is too long, or repeats too often");
        }
        try {
            return key.flags().indexOf('q') >= 0
                    ? Pattern.compile(Pattern.quote(key.pattern()), options(key.flags()))
                    : Pattern.compile(key.pattern(), options(key.flags()));
        } catch (PatternSyntaxException wrong) {
            throw refused(key, wrong.getDescription());
        }
    }

    private static double repetitions(String pattern) {
        return REPETITION
                .matcher(pattern)
                .results()
                .mapToDouble(found -> Math.max(Math.max(1, number(found.group(1))), number(found.group(2))))
                .reduce(1, (product, times) -> product * times);
    }

    private static double number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 1 : Double.parseDouble(digits);
    }

    private static int options(String flags) {
        int options = 0;
        for (char flag : flags.toCharArray()) {
            options |= switch (flag) {
                case 'i' -> Pattern.CASE_INSENSITIVE;
                case 's' -> Pattern.DOTALL;
                case 'm' -> Pattern.MULTILINE;
                case 'q' -> 0;
                default -> throw new ExprEvalException("There is no flag " + flag + " of regular expressions here.");
            };
        }
        return options;
    }

    private static Stopped refused(Key key, String reason) {
        String shown = key.pattern().substring(0, Math.min(60, key.pattern().length()));
        return new Stopped(SparqlProblem.PATTERN_INVALID.because(Map.of("pattern", shown, "reason", reason)));
    }

    private record Key(String pattern, String flags) {}

    private record WatchedText(String text, Budget budget) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.step();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
