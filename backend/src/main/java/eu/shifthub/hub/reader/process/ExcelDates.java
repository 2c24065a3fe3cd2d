package eu.shifthub.hub.reader.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

    /** Null where there is no such day. */
    @Nullable
    LocalDateTime moment(double serial) {
        if (serial < 0 || serial > LAST_SERIAL + 1 || Double.isNaN(serial)) {
            return null;
        }
        long days = (long) Math.floor(serial);
        long millis = Math.round((serial - days) * MILLIS_OF_DAY);
        LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 31);
        // Excel counts a 29 February 1900 that never was.
        long real = since1904 || days < 60 ? days : days - 1;
        return LocalDateTime.of(first.plusDays(real), LocalTime.MIDNIGHT).plusNanos(millis * 1_000_000);
    }
}
