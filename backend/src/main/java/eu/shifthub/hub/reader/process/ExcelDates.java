package eu.shifthub.hub.reader.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which number formats of Excel mean a date or a time, and which day a number is.
 *
 * @see <a href="https://learn.microsoft.com/en-us/office/troubleshoot/excel/1900-and-1904-date-system">date systems</a>
 */
final class ExcelDates {
    private static final double MILLIS_OF_DAY = 86_400_000;
    private static final int LAST_SERIAL = 2_958_465;
    /** Milliseconds that the digits of a number do not tell apart, where a program writes 14 of them. */
    private static final double NOISE = 0.05;

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    enum Kind {
        NONE,
        DATE,
        TIME,
        BOTH
    }

    private final boolean since1904;
    private final Map<String, Kind> known = new HashMap<>();

    ExcelDates(boolean since1904) {
        this.since1904 = since1904;
    }

    Kind kind(@Nullable Integer id, @Nullable String format) {
        if (format != null) {
            return known.computeIfAbsent(format, ExcelDates::ofFormat);
        }
        return id == null ? Kind.NONE : builtIn(id);
    }

    /** The formats that every Excel has; those of East Asia among them. */
    private static Kind builtIn(int id) {
        if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return Kind.DATE;
        }
        if (id >= 18 && id <= 21 || id >= 32 && id <= 35 || id == 45 || id == 47) {
            return Kind.TIME;
        }
        return id == 22 ? Kind.BOTH : Kind.NONE;
    }

    /** Letters outside quotes, brackets and escapes tell. */
    private static Kind ofFormat(String format) {
        String first = format.split(";", 2)[0];
        if (first.toLowerCase(java.util.Locale.ROOT).matches("(?s).*\\[(h+|m+|s+)].*")) {
            return Kind.NONE; // A duration, which may be longer than a day.
        }
        String letters =
                first.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.", "").toLowerCase(java.util.Locale.ROOT);
        if (letters.contains("general") || letters.matches("(?s).*[#0?@].*") && !letters.matches("(?s).*[ydhs].*")) {
            return Kind.NONE;
        }
        boolean time = letters.contains("h") || letters.contains("s");
        boolean date = letters.contains("y") || letters.contains("d") || letters.contains("m") && !time;
        return date ? time ? Kind.BOTH : Kind.DATE : time ? Kind.TIME : Kind.NONE;
    }

    /**
     * A number as a day, a time or both.
     *
     * @param kind of what {@code text} says
     * @param rounded whether the number said more than a millisecond can
     */
    record Moment(Kind kind, String text, boolean rounded) {}

    /** Null where it can be none. */
    @Nullable
    Moment moment(Kind kind, double serial) {
        if (serial < 0 || serial >= LAST_SERIAL + 1 || Double.isNaN(serial)) {
            return null;
        }
        long days = (long) Math.floor(serial);
        double exact = (serial - days) * MILLIS_OF_DAY;
        long millis = Math.round(exact);
        boolean rounded = Math.abs(exact - millis) > NOISE;
        if (kind == Kind.TIME && days == 0 && millis < MILLIS_OF_DAY) {
            return new Moment(Kind.TIME, clock(millis), rounded);
        }
        boolean onlyDay = serial == days && kind == Kind.DATE;
        long day = millis < MILLIS_OF_DAY ? days : days + 1;
        String text = onlyDay ? day(day) : day(day) + " " + clock(millis % (long) MILLIS_OF_DAY);
        return new Moment(onlyDay ? Kind.DATE : Kind.BOTH, text, rounded);
    }

    /** Two days that Excel shows never were; they do not fit into any column of dates, and so are told. */
    private String day(long days) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days).toString();
        }
        if (days == 0) {
            return "1900-01-00";
        }
        return days == 60
                ? "1900-02-29"
                : LocalDate.of(1899, 12, 31)
                        .plusDays(days < 60 ? days : days - 1)
                        .toString();
    }

    private static String clock(long millis) {
        return LocalTime.ofNanoOfDay(millis * 1_000_000).format(millis % 1_000 == 0 ? SECONDS : MILLIS);
    }
}
