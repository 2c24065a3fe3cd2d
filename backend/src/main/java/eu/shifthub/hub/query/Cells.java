package eu.shifthub.hub.query;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes an engine's cell as the contract has it. */
public final class Cells {
    private Cells() {}

    /** As JSON: text, number or boolean; 64-bit integers and decimals as text, so that no reader rounds them. */
    public static @Nullable Object json(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Boolean truth -> truth;
            case Integer number -> number;
            case Double number when Double.isFinite(number) -> number;
            default -> text(cell);
        };
    }

    /** As text that loses nothing. */
    public static String text(Object cell) {
        return switch (cell) {
            case BigDecimal decimal -> decimal.toPlainString();
            case LocalDateTime timestamp -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(timestamp);
            case LocalTime time -> DateTimeFormatter.ISO_LOCAL_TIME.format(time);
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> cell.toString();
        };
    }
}
