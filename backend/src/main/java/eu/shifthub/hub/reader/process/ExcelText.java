package eu.shifthub.hub.reader.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as XML cannot hold it: a workbook writes {@code _x000D_} for a carriage return (ECMA-376, ST_Xstring). */
final class ExcelText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private ExcelText() {}

    /** What no text can hold, a NUL or half of a character, stays as it is written. */
    static String of(String written) {
        if (!written.contains("_x")) {
            return written;
        }
        Matcher matcher = ESCAPED.matcher(written);
        String text = matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return Characters.wrong(text) == null ? text : written;
    }
}
