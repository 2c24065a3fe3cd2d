package eu.shifthub.hub.query;

import eu.shifthub.hub.engine.ColumnType.Kind;
import eu.shifthub.hub.engine.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads a constant that a person or a rule wrote as text, in the type of the column it is compared with. */
public final class Literals {
    private static final int MAX_DIGITS = 400;

    private Literals() {}

    /** Empty where the type has no such value. */
    public static Optional<Value> find(Kind type, String text) {
        try {
            return Optional.of(parse(type, text));
        } catch (DateTimeException | NumberFormatException unfit) {
            return Optional.empty();
        }
    }

    private static Value parse(Kind type, String text) {
        return switch (type) {
            case INTEGER, BIGINT, DECIMAL, DOUBLE -> new Value.Number(number(text));
            case BOOLEAN -> new Value.Bool(truth(text));
            case DATE -> new Value.Date(LocalDate.parse(text));
            case TIMESTAMP -> new Value.Timestamp(timestamp(text));
            case TIMESTAMPTZ -> new Value.Moment(Instant.parse(text));
            case TEXT, TIME, UUID, BINARY, OTHER -> new Value.Text(text);
        };
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text.strip());
        if (Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS
                || Math.abs(number.scale()) > MAX_DIGITS) {
            throw new NumberFormatException("Out of every column's range");
        }
        return number;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException("Neither true nor false");
        };
    }

    private static LocalDateTime timestamp(String text) {
        return text.length() == "2026-11-22".length()
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.parse(text);
    }
}
