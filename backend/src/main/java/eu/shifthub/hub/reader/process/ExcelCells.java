package eu.shifthub.hub.reader.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet as text, with what is noteworthy about them. */
final class ExcelCells {
    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private final ExcelDates dates;
    private final Map<String, Optional<ExcelCode>> codes = new HashMap<>();
    private final Seen formulas = new Seen();
    private final Seen notCalculated = new Seen();
    private final Seen errors = new Seen();
    private final Seen rounded = new Seen();

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
            (cell.getValue() == null ? notCalculated : formulas).add(cell);
        }
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR
                || cell.getFormula() != null && value instanceof String text && ERRORS.contains(text)) {
            errors.add(cell);
            return null;
        }
        return switch (value) {
            case null -> null;
            case Boolean truth -> {
                facts.bool();
                yield truth.toString();
            }
            case BigDecimal number -> number(number, cell, facts);
            default -> value.toString().isEmpty() ? null : text(ExcelText.of(value.toString()), facts);
        };
    }

    private static String text(String text, ColumnFacts facts) {
        facts.text();
        return text;
    }

    private String number(BigDecimal number, Cell cell, ColumnFacts facts) {
        String format = cell.getDataFormatString();
        ExcelDates.Kind kind = dates.kind(cell.getDataFormatId(), format);
        ExcelDates.Moment moment = kind == ExcelDates.Kind.NONE ? null : dates.moment(kind, number.doubleValue());
        if (moment != null) {
            return date(moment, cell, facts);
        }
        if (format != null) {
            Optional<String> code = codes.computeIfAbsent(format, ExcelCode::of).flatMap(known -> known.text(number));
            if (code.isPresent()) {
                return text(code.get(), facts);
            }
        }
        String text = ExcelNumber.text(number);
        facts.number(text);
        return text;
    }

    private String date(ExcelDates.Moment moment, Cell cell, ColumnFacts facts) {
        if (moment.rounded()) {
            rounded.add(cell);
        }
        switch (moment.kind()) {
            case DATE -> facts.date();
            case BOTH -> facts.timestamp();
            case TIME, NONE -> facts.text();
        }
        return moment.text();
    }

    /** What a person should know of them. */
    void note(List<Note> notes) {
        if (formulas.count() > 0) {
            notes.add(Note.of("FORMULAS", "count", formulas.count()));
        }
        notCalculated.note("NOT_CALCULATED", notes);
        errors.note("ERRORS", notes);
        rounded.note("TIME_ROUNDED", notes);
    }
}
