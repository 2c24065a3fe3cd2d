package eu.shifthub.hub.reader.process;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet as text, with what is noteworthy about them. */
final class ExcelCells {
    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;

    private final ExcelDates dates;
    private long formulas;
    private long notCalculated;
    private @Nullable String firstNotCalculated;
    private long errors;
    private @Nullable String firstError;

    ExcelCells(ExcelDates dates) {
        this.dates = dates;
    }

    /** Whether a cell is nothing but text, as a header is. */
    static boolean isText(@Nullable Cell cell) {
        return cell != null && cell.getValue() instanceof String && cell.getType() != CellType.ERROR;
    }

    static boolean isFilled(@Nullable Cell cell) {
        return cell != null && cell.getValue() != null && !(cell.getValue() instanceof String text && text.isBlank());
    }

    /** The cell as the engine reads it; what it is, is added to the column's facts. */
    @Nullable
    String text(@Nullable Cell cell, ColumnFacts facts) {
        if (cell == null) {
            return null;
        }
        if (cell.getFormula() != null) {
            formulas++;
            if (cell.getValue() == null) {
                notCalculated++;
                String at = cell.getAddress().toString();
                firstNotCalculated = firstNotCalculated == null ? at : firstNotCalculated;
            }
        }
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR
                || cell.getFormula() != null && value instanceof String text && ERRORS.contains(text)) {
            errors++;
            firstError = firstError == null ? cell.getAddress().toString() : firstError;
            return null;
        }
        return switch (value) {
            case null -> null;
            case Boolean truth -> {
                facts.bool();
                yield truth.toString();
            }
            case BigDecimal number -> number(number, cell, facts);
            default -> {
                String text = value.toString();
                if (text.isEmpty()) {
                    yield null;
                }
                facts.text();
                yield text;
            }
        };
    }

    private String number(BigDecimal number, Cell cell, ColumnFacts facts) {
        double value = number.doubleValue();
        ExcelDates.Kind kind = dates.kind(cell.getDataFormatId(), cell.getDataFormatString());
        LocalDateTime moment = kind == ExcelDates.Kind.NONE ? null : dates.moment(value);
        if (moment != null) {
            return date(kind, moment, value, facts);
        }
        // Excel keeps numbers as doubles and writes up to 17 digits of them: 0.10000000000000001 is 0.1.
        String text = value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT
                ? Long.toString((long) value)
                : new BigDecimal(Double.toString(value)).toPlainString();
        facts.number(text);
        return text;
    }

    private static String date(ExcelDates.Kind kind, LocalDateTime moment, double value, ColumnFacts facts) {
        boolean wholeDay = value == Math.rint(value);
        if (kind == ExcelDates.Kind.TIME && value < 1) {
            facts.text();
            return moment.format(TIME);
        }
        if (wholeDay && kind != ExcelDates.Kind.TIME) {
            if (kind == ExcelDates.Kind.DATE) {
                facts.date();
                return moment.toLocalDate().toString();
            }
        }
        facts.timestamp();
        return moment.format(SECONDS);
    }

    long formulas() {
        return formulas;
    }

    /** Formulas whose value the workbook does not hold. */
    long notCalculated() {
        return notCalculated;
    }

    @Nullable
    String firstNotCalculated() {
        return firstNotCalculated;
    }

    long errors() {
        return errors;
    }

    @Nullable
    String firstError() {
        return firstError;
    }
}
