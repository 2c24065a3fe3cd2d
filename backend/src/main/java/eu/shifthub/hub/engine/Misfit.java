package eu.shifthub.hub.engine;

import eu.shifthub.hub.engine.RejectReason.Code;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a cell does not fit its column, with an example of how it would be written. */
final class Misfit {
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("%d", "31"),
            Map.entry("%m", "12"),
            Map.entry("%Y", "2025"),
            Map.entry("%y", "25"),
            Map.entry("%H", "14"),
            Map.entry("%I", "02"),
            Map.entry("%p", "PM"),
            Map.entry("%M", "30"),
            Map.entry("%S", "00"),
            Map.entry("%b", "Dec"),
            Map.entry("%B", "December"),
            Map.entry("%f", "000000"),
            Map.entry("%z", "+00:00"),
            Map.entry("%%", "%"));

    private Misfit() {}

    static RejectReason of(CsvColumn column) {
        return switch (column.type().kind()) {
            case DATE -> like(Code.NOT_A_DATE, column.format(), "%Y-%m-%d");
            case TIMESTAMP -> like(Code.NOT_A_MOMENT, column.format(), "%Y-%m-%d %H:%M:%S");
            case TIMESTAMPTZ -> like(Code.NOT_A_MOMENT, column.format(), "%Y-%m-%dT%H:%M:%S%z");
            case TIME -> like(Code.NOT_A_TIME, null, "%H:%M:%S");
            case INTEGER, BIGINT -> RejectReason.of(Code.NOT_WHOLE);
            case DECIMAL -> decimal(column);
            case DOUBLE -> new RejectReason(Code.NOT_A_NUMBER, Map.of("like", number(column, 2)));
            case BOOLEAN -> RejectReason.of(Code.NOT_YES_OR_NO);
            case UUID -> RejectReason.of(Code.NOT_A_UUID);
            case TEXT, BINARY, OTHER ->
                new RejectReason(
                        Code.OTHER, Map.of("message", column.type().kind().name()));
        };
    }

    private static RejectReason like(Code code, @Nullable String format, String otherwise) {
        return new RejectReason(code, Map.of("like", example(format == null ? otherwise : format)));
    }

    /** The last afternoon of 2025. */
    private static String example(String format) {
        StringBuilder example = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            String part = format.substring(i, Math.min(format.length(), i + 2));
            if (PARTS.containsKey(part)) {
                example.append(PARTS.get(part));
                i++;
            } else {
                example.append(format.charAt(i));
            }
        }
        return example.toString();
    }

    private static RejectReason decimal(CsvColumn column) {
        int scale = column.type().scale();
        Map<String, String> facts = new HashMap<>(Map.of("like", number(column, scale)));
        facts.put("decimals", Integer.toString(scale));
        return new RejectReason(Code.NOT_A_DECIMAL, facts);
    }

    private static String number(CsvColumn column, int decimals) {
        String digits = "5".repeat(Math.min(decimals, 4));
        return digits.isEmpty() ? "1234" : "1234" + (column.decimalComma() ? "," : ".") + digits;
    }
}
