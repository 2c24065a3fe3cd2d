package eu.shifthub.hub.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a column's values are put into bins of one width, with round edges: they tell no value of the data. */
sealed interface Bins {
    int ABOUT = 20;
    /** Some years before 14,000: what is beyond is no date of this world. */
    double FARTHEST = 3.8e11;

    /** SQL for the bin of a cell; null where it is in none. */
    String sql(String cell);

    /** The bins, from counts by what {@link #sql} answers, as text. */
    List<Profile.Bin> bins(Map<String, Long> counts);

    /**
     * The bins of a column between two values: numbers, or seconds since 1970 for dates and times.
     *
     * @return null where there is nothing to measure
     */
    static @Nullable Bins of(ColumnType type, @Nullable Double low, @Nullable Double high) {
        if (low == null || high == null || !Double.isFinite(low) || !Double.isFinite(high)) {
            return null;
        }
        return switch (type.kind()) {
            case INTEGER, BIGINT -> numbers(low, high, true);
            case DECIMAL, DOUBLE -> numbers(low, high, false);
            case DATE, TIMESTAMP ->
                Math.max(Math.abs(low), Math.abs(high)) > FARTHEST
                        ? null
                        : Times.between(low, high, type.kind() == ColumnType.Kind.TIMESTAMP);
            case TEXT, BOOLEAN, TIME, TIMESTAMPTZ, UUID, BINARY, OTHER -> null;
        };
    }

    private static @Nullable Bins numbers(double low, double high, boolean whole) {
        BigDecimal width = Numbers.width(BigDecimal.valueOf(high).subtract(BigDecimal.valueOf(low)), whole);
        BigDecimal from = Numbers.index(BigDecimal.valueOf(low), width).multiply(width);
        int count =
                Numbers.index(BigDecimal.valueOf(high).subtract(from), width).intValue() + 1;
        return count > 4 * ABOUT ? null : new Numbers(from, width, count);
    }

    /** Numbers: 1, 2 or 5 times a power of ten wide. */
    record Numbers(BigDecimal from, BigDecimal width, int count) implements Bins {
        private static BigDecimal width(BigDecimal span, boolean whole) {
            if (span.signum() == 0) {
                return BigDecimal.ONE;
            }
            double rough = span.doubleValue() / ABOUT;
            int power = (int) Math.floor(Math.log10(rough));
            BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
            BigDecimal width = List.of(1, 2, 5, 10).stream()
                    .map(times -> unit.multiply(BigDecimal.valueOf(times)))
                    .filter(candidate -> candidate.doubleValue() >= rough * 0.999)
                    .findFirst()
                    .orElse(unit.multiply(BigDecimal.TEN));
            return whole ? width.max(BigDecimal.ONE) : width;
        }

        private static BigDecimal index(BigDecimal value, BigDecimal width) {
            return value.divide(width, 0, RoundingMode.FLOOR);
        }

        @Override
        public String sql(String cell) {
            // What rounding of doubles puts one bin too far belongs to the last one.
            return "CASE WHEN isfinite(CAST(" + cell + " AS DOUBLE)) THEN greatest(0, least(" + (count - 1)
                    + ", CAST(floor((CAST(" + cell + " AS DOUBLE) - (" + from.toPlainString() + ")) / "
                    + width.toPlainString() + ") AS INTEGER))) END";
        }

        @Override
        public List<Profile.Bin> bins(Map<String, Long> counts) {
            List<Profile.Bin> bins = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                BigDecimal start = from.add(width.multiply(BigDecimal.valueOf(i)));
                bins.add(new Profile.Bin(
                        plain(start), plain(start.add(width)), counts.getOrDefault(Integer.toString(i), 0L)));
            }
            return bins;
        }

        private static String plain(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }

    /** Dates and times: so many hours, days, weeks, months or years wide. */
    record Times(LocalDateTime from, int step, ChronoUnit unit, int count, boolean withTime) implements Bins {
        static Times between(double low, double high, boolean withTime) {
            LocalDateTime first = LocalDateTime.ofEpochSecond((long) Math.floor(low), 0, ZoneOffset.UTC);
            LocalDateTime last = LocalDateTime.ofEpochSecond((long) Math.floor(high), 0, ZoneOffset.UTC);
            long days = ChronoUnit.DAYS.between(first, last);
            if (withTime && days < 2) {
                return new Times(first.truncatedTo(ChronoUnit.HOURS), 1, ChronoUnit.HOURS, last, true);
            }
            LocalDate day = first.toLocalDate();
            if (days <= 2 * ABOUT) {
                return new Times(day.atStartOfDay(), 1, ChronoUnit.DAYS, last, withTime);
            }
            if (days <= 14L * ABOUT) {
                LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
                return new Times(monday.atStartOfDay(), 1, ChronoUnit.WEEKS, last, withTime);
            }
            if (days <= 62L * ABOUT) {
                return new Times(day.withDayOfMonth(1).atStartOfDay(), 1, ChronoUnit.MONTHS, last, withTime);
            }
            int years = List.of(1, 2, 5, 10, 20, 50, 100, 500).stream()
                    .filter(wide -> days / 365.0 / wide <= 2 * ABOUT)
                    .findFirst()
                    .orElse(1000);
            LocalDate start = LocalDate.of(Math.floorDiv(day.getYear(), years) * years, 1, 1);
            return new Times(start.atStartOfDay(), years, ChronoUnit.YEARS, last, withTime);
        }

        private Times(LocalDateTime from, int step, ChronoUnit unit, LocalDateTime last, boolean withTime) {
            this(from, step, unit, (int) (unit.between(from, last) / step) + 1, withTime);
        }

        @Override
        public String sql(String cell) {
            String part = unit.name().substring(0, unit.name().length() - 1).toLowerCase(java.util.Locale.ROOT);
            String truncated = "date_trunc('" + part + "', CAST(" + cell + " AS TIMESTAMP))";
            return "CASE WHEN isfinite(" + cell + ") THEN CAST(floor(date_diff('" + part + "', TIMESTAMP '"
                    + from.toLocalDate() + " " + from.toLocalTime() + ":00', " + truncated + ") / " + step
                    + ") AS INTEGER) END";
        }

        @Override
        public List<Profile.Bin> bins(Map<String, Long> counts) {
            List<Profile.Bin> bins = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                LocalDateTime start = from.plus((long) i * step, unit);
                bins.add(new Profile.Bin(
                        text(start), text(start.plus(step, unit)), counts.getOrDefault(Integer.toString(i), 0L)));
            }
            return bins;
        }

        private String text(LocalDateTime time) {
            return withTime ? time.toString() : time.toLocalDate().toString();
        }
    }
}
