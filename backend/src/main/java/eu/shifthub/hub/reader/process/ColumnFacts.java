package eu.shifthub.hub.reader.process;

import eu.shifthub.hub.engine.ExactDouble;
import java.util.regex.Pattern;

/** What kinds of cells a column has, and so its type: the engine's name of one, certain for the rows that were read. */
final class ColumnFacts {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6}0{0,3})?)?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6}0{0,3})?)?");
    private static final int LARGEST_WHOLE = 18;
    private static final int EXACT_DIGITS = 15;
    private static final int LARGEST_PRECISION = 38;
    private static final int MOST_CENTS = 4;

    private long texts;
    private long booleans;
    private long dates;
    private long timestamps;
    private long moments;
    private long numbers;
    private boolean exponent;
    private boolean inexact;
    private int scale;
    private int whole;

    void text() {
        texts++;
    }

    /** A text that may be a date as ISO 8601 writes it. */
    void isoText(String value) {
        if (value.length() == 10 && DATE.matcher(value).matches()) {
            dates++;
        } else if (value.length() > 15
                && value.length() < 36
                && MOMENT.matcher(value).matches()) {
            moments++;
        } else if (value.length() > 15
                && value.length() < 30
                && TIMESTAMP.matcher(value).matches()) {
            timestamps++;
        } else {
            texts++;
        }
    }

    void bool() {
        booleans++;
    }

    void date() {
        dates++;
    }

    void timestamp() {
        timestamps++;
    }

    /** @param value as plain digits with a decimal point, or with an exponent */
    void number(String value) {
        numbers++;
        int digits = 0;
        int point = -1;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '.') {
                point = digits;
            } else if (c == 'e' || c == 'E') {
                exponent = true;
            } else if (c != '-' && c != '+') {
                digits++;
            }
        }
        inexact = inexact || (digits > EXACT_DIGITS || exponent) && !ExactDouble.keeps(value);
        whole = Math.max(whole, point < 0 ? digits : point);
        scale = Math.max(scale, point < 0 ? 0 : digits - point);
    }

    private long filled() {
        return texts + booleans + dates + timestamps + moments + numbers;
    }

    boolean isEmpty() {
        return filled() == 0;
    }

    /** Cells that keep the column from being of the type that most of its cells are of; 0 where it is of one kind. */
    long strays() {
        long most = Math.max(Math.max(numbers, booleans), Math.max(dates + timestamps, moments));
        long strays = filled() - most;
        return type().equals("TEXT") && most > 0 && strays * 10 <= filled() ? strays : 0;
    }

    String type() {
        long all = filled();
        if (all == 0 || texts > 0) {
            return "TEXT";
        }
        if (booleans == all) {
            return "BOOLEAN";
        }
        if (moments == all) {
            return "TIMESTAMPTZ";
        }
        if (dates + timestamps == all) {
            return timestamps == 0 ? "DATE" : "TIMESTAMP";
        }
        return numbers == all ? number() : "TEXT";
    }

    private String number() {
        if (!exponent && scale == 0 && whole <= LARGEST_WHOLE) {
            return "BIGINT";
        }
        boolean fits = !exponent && whole + scale <= LARGEST_PRECISION;
        if (fits && (scale <= MOST_CENTS || inexact)) {
            return "DECIMAL(" + Math.max(LARGEST_WHOLE, whole + scale) + "," + scale + ")";
        }
        return inexact ? "TEXT" : "DOUBLE";
    }
}
