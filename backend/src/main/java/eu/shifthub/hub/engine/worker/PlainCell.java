package eu.shifthub.hub.engine.worker;

import java.util.Objects;

/**
 * How a cell is written whose value DuckDB's own CSV reader takes over exactly, without rounding, cutting or guessing.
 * Anything else (a grouped number, a leading zero, an exponent, a word) needs a closer look.
 *
 * @param whole digits before the point at most
 * @param fraction digits after the point at most
 */
public record PlainCell(Form form, int whole, int fraction, char point) {
    public enum Form {
        NUMBER,
        /** A number of no more digits, in all, than a DOUBLE keeps. */
        MEASURE,
        /** {@code 2026-11-22} */
        DATE,
        /** {@code 2026-11-22 12:30}, with seconds and up to six digits of them, or a T for the blank */
        TIMESTAMP
    }

    private static final String DATE_PATTERN = "0000-00-00";
    private static final String MINUTE_PATTERN = "0000-00-00 00:00";
    private static final String SECOND_PATTERN = MINUTE_PATTERN + ":00";
    private static final int MICROS = 6;
    private static final int DOUBLE_DIGITS = 15;

    public static PlainCell number(int whole, int fraction, char point) {
        return new PlainCell(Form.NUMBER, whole, fraction, point);
    }

    public static PlainCell measure(char point) {
        return new PlainCell(Form.MEASURE, DOUBLE_DIGITS, DOUBLE_DIGITS, point);
    }

    public static PlainCell of(Form form) {
        return new PlainCell(form, 0, 0, '.');
    }

    String text() {
        return form + " " + whole + " " + fraction + " " + point;
    }

    static PlainCell of(String text) {
        String[] parts = text.split(" ", 4);
        return new PlainCell(
                Form.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Objects.requireNonNull(parts[3]).charAt(0));
    }

    boolean fits(byte[] bytes, int from, int to) {
        return switch (form) {
            case NUMBER -> isNumber(bytes, from, to);
            // With its point.
            case MEASURE -> to - from <= DOUBLE_DIGITS + 1 && isNumber(bytes, from, to);
            case DATE -> to - from == DATE_PATTERN.length() && looksLike(DATE_PATTERN, bytes, from);
            case TIMESTAMP -> isTimestamp(bytes, from, to);
        };
    }

    private boolean isNumber(byte[] bytes, int from, int to) {
        int first = bytes[from] == '-' ? from + 1 : from;
        int end = digits(bytes, first, to);
        int count = end - first;
        if (count == 0 || count > whole || count > 1 && bytes[first] == '0') {
            return false;
        }
        if (end == to) {
            return true;
        }
        int last = digits(bytes, end + 1, to);
        return bytes[end] == point && last == to && last > end + 1 && last - end - 1 <= fraction;
    }

    private static boolean isTimestamp(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == MINUTE_PATTERN.length()) {
            return looksLike(MINUTE_PATTERN, bytes, from);
        }
        if (length < SECOND_PATTERN.length() || !looksLike(SECOND_PATTERN, bytes, from)) {
            return false;
        }
        int end = from + SECOND_PATTERN.length();
        return end == to
                || bytes[end] == '.' && to - end - 1 <= MICROS && to > end + 1 && digits(bytes, end + 1, to) == to;
    }

    private static boolean looksLike(String pattern, byte[] bytes, int from) {
        for (int i = 0; i < pattern.length(); i++) {
            byte b = bytes[from + i];
            boolean alike = switch (pattern.charAt(i)) {
                case '0' -> b >= '0' && b <= '9';
                case ' ' -> b == ' ' || b == 'T';
                default -> b == pattern.charAt(i);
            };
            if (!alike) {
                return false;
            }
        }
        return true;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }
}
