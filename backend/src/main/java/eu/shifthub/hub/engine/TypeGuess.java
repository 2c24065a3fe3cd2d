package eu.shifthub.hub.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses a column's type from its first cells. When in doubt it stays text: nothing is lost in a text. Identifiers are
 * texts too, as people see and ask them.
 */
final class TypeGuess {
    private static final Predicate<String> BOOLEAN = matching("(?i)true|false|vrai|faux|oui|non|yes|no");
    /** A leading zero belongs to a code (a postal code, an identifier), not to a number. */
    private static final Predicate<String> LEADING_ZERO = matching("[+-]?0\\d+([.,]\\d*)?");

    private static final Predicate<String> TELEPHONE = matching("\\+\\d{7,}");
    private static final String CURRENCIES = "$€£¥";
    /** What is counted with is a number; what only looks like one, by its column's name, is not. */
    private static final Predicate<String> CODE =
            matching("(?i)(.*[^a-z])?([a-z]*code|codes|zip|postal|cp|phone|telephone"
                    + "|téléphone|tel|tél|fax|ssn|npi|rpps|nir|siret|siren|finess|insee)([^a-z].*)?");

    private static final Predicate<String> WHOLE = matching("[+-]?\\d{1,18}");
    private static final Predicate<String> POINT =
            matching("[$€£¥]?\\s*[+-]?[$€£¥]?\\s*(\\d+|\\d{1,3}([, \\u00A0\\u202F']\\d{3})+)(\\.\\d+)?\\s*[$€£¥]?");
    private static final Predicate<String> COMMA =
            matching("[$€£¥]?\\s*[+-]?[$€£¥]?\\s*(\\d+|\\d{1,3}([. \\u00A0\\u202F']\\d{3})+)(,\\d+)?\\s*[$€£¥]?");
    private static final Predicate<String> FLOAT = matching("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Predicate<String> ISO_DATE = matching("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Predicate<String> ISO_TIMESTAMP =
            matching("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,6})?)?");
    private static final Predicate<String> ISO_MOMENT =
            matching("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,6})?)?(Z|[+-]\\d\\d(:?\\d\\d)?)");
    private static final int LARGEST_PRECISION = 38;
    private static final int MOST_CENTS = 4;

    private TypeGuess() {}

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    /** @param commas whether a comma may be a decimal point */
    static CsvColumn guess(int position, String name, List<@Nullable String> cells, boolean commas) {
        List<String> values = cells.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return isCode(values) || CODE.test(name) && all(values, WHOLE)
                ? new CsvColumn(position, name, ColumnType.of(ColumnType.Kind.TEXT))
                : number(position, name, values, commas).orElseGet(() -> temporal(position, name, values));
    }

    /** What looks like a number and is a postal code, a telephone number, or an amount in one of several currencies. */
    private static boolean isCode(List<String> values) {
        return values.isEmpty()
                || values.stream().anyMatch(LEADING_ZERO)
                || values.stream().anyMatch(TELEPHONE)
                || currencies(values) > 1;
    }

    private static long currencies(List<String> values) {
        return values.stream()
                .flatMapToInt(String::chars)
                .filter(c -> CURRENCIES.indexOf(c) >= 0)
                .distinct()
                .count();
    }

    private static Optional<CsvColumn> number(int position, String name, List<String> values, boolean commas) {
        if (all(values, WHOLE)) {
            return Optional.of(column(position, name, ColumnType.Kind.BIGINT));
        }
        if (all(values, POINT) || commas && all(values, COMMA)) {
            boolean comma = !all(values, POINT);
            return Optional.of(new CsvColumn(position, name, decimal(values, comma ? ',' : '.'), null, comma));
        }
        return all(values, FLOAT)
                ? Optional.of(column(
                        position,
                        name,
                        all(values, ExactDouble::keeps) ? ColumnType.Kind.DOUBLE : ColumnType.Kind.TEXT))
                : Optional.empty();
    }

    private static CsvColumn temporal(int position, String name, List<String> values) {
        if (all(values, ISO_DATE)) {
            return column(position, name, ColumnType.Kind.DATE);
        }
        if (all(values, ISO_MOMENT)) {
            return column(position, name, ColumnType.Kind.TIMESTAMPTZ);
        }
        if (all(values, ISO_TIMESTAMP)) {
            return column(position, name, ColumnType.Kind.TIMESTAMP);
        }
        if (all(values, BOOLEAN)) {
            return column(position, name, ColumnType.Kind.BOOLEAN);
        }
        String format = localDate(values);
        return new CsvColumn(
                position,
                name,
                ColumnType.of(format == null ? ColumnType.Kind.TEXT : ColumnType.Kind.DATE),
                format,
                false);
    }

    /** Day first, unless a value says otherwise: this is a European hub. */
    private static @Nullable String localDate(List<String> values) {
        for (String separator : List.of("/", ".", "-")) {
            String quoted = Pattern.quote(separator);
            if (all(values, matching("(0?[1-9]|[12]\\d|3[01])" + quoted + "(0?[1-9]|1[0-2])" + quoted + "\\d{4}"))) {
                return "%d" + separator + "%m" + separator + "%Y";
            }
            if (all(values, matching("(0?[1-9]|1[0-2])" + quoted + "(0?[1-9]|[12]\\d|3[01])" + quoted + "\\d{4}"))) {
                return "%m" + separator + "%d" + separator + "%Y";
            }
        }
        return null;
    }

    /** Room for numbers that are longer than those seen; the digits after the point are those seen. */
    private static ColumnType decimal(List<String> values, char point) {
        int scale = 0;
        int whole = 0;
        for (String value : values) {
            int at = value.indexOf(point);
            int fraction = at < 0 ? 0 : digits(value.substring(at + 1));
            scale = Math.max(scale, fraction);
            whole = Math.max(whole, digits(value) - fraction);
        }
        if (scale == 0 && whole <= 18) {
            return ColumnType.of(ColumnType.Kind.BIGINT);
        }
        if (whole + scale > LARGEST_PRECISION) {
            return ColumnType.of(ColumnType.Kind.TEXT);
        }
        // Measurements and coordinates, not amounts: their last digits differ from row to row.
        boolean measures = scale > MOST_CENTS && all(values, value -> ExactDouble.keeps(plain(value, point)));
        return measures
                ? ColumnType.of(ColumnType.Kind.DOUBLE)
                : ColumnType.decimal(Math.min(LARGEST_PRECISION, Math.max(18, whole + scale)), scale);
    }

    private static String plain(String value, char point) {
        return value.replaceAll("[^0-9" + point + "-]", "").replace(point, '.');
    }

    private static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }

    private static CsvColumn column(int position, String name, ColumnType.Kind kind) {
        return new CsvColumn(position, name, ColumnType.of(kind));
    }

    private static boolean all(List<String> values, Predicate<String> test) {
        return values.stream().allMatch(test);
    }
}
