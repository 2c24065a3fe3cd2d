package eu.shifthub.hub.engine;

import java.util.Map;

/** How a date looks that is written in a format of {@code strptime}, as a regular expression of RE2. */
final class CsvDates {
    private static final String UP_TO_TWO = "[0-9]{1,2}";
    private static final String WORD = "[^0-9]+";
    private static final Map<Character, String> PARTS = Map.ofEntries(
            Map.entry('Y', "[0-9]{4}"),
            Map.entry('G', "[0-9]{4}"),
            Map.entry('y', "[0-9]{2}"),
            Map.entry('m', UP_TO_TWO),
            Map.entry('d', UP_TO_TWO),
            Map.entry('H', UP_TO_TWO),
            Map.entry('I', UP_TO_TWO),
            Map.entry('M', UP_TO_TWO),
            Map.entry('S', UP_TO_TWO),
            Map.entry('j', "[0-9]{1,3}"),
            Map.entry('g', "[0-9]{1,3}"),
            Map.entry('f', "[0-9]{1,6}"),
            Map.entry('b', WORD),
            Map.entry('B', WORD),
            Map.entry('a', WORD),
            Map.entry('A', WORD),
            Map.entry('p', "[AaPp][Mm]"),
            Map.entry('z', "(Z|[+-][0-9]{2}(:?[0-9]{2})?)"),
            Map.entry('%', "%"));

    private CsvDates() {}

    static String shape(String format) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '%' && i + 1 < format.length()) {
                i++;
                if (format.charAt(i) == '-' && i + 1 < format.length()) {
                    i++;
                }
                shape.append(PARTS.getOrDefault(format.charAt(i), ".*"));
            } else {
                shape.append(literal(c));
            }
        }
        return shape.toString();
    }

    private static String literal(char c) {
        if (Character.isWhitespace(c)) {
            return "\\s+";
        }
        return Character.isLetterOrDigit(c) || c > 126 ? String.valueOf(c) : "\\" + c;
    }
}
