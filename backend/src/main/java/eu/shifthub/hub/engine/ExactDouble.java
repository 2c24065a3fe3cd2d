package eu.shifthub.hub.engine;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Which numbers a DOUBLE keeps as they are written; the others belong into a DECIMAL, or into a text. */
public final class ExactDouble {
    private static final Pattern SOMETHING = Pattern.compile("[^eE]*[1-9].*");

    private ExactDouble() {}

    /** @param number digits, with a point and an exponent where it has them */
    public static boolean keeps(String number) {
        double kept = Double.parseDouble(number);
        boolean isNothing = kept == 0;
        if (isNothing || !Double.isFinite(kept)) {
            return isNothing && !SOMETHING.matcher(number).matches();
        }
        return new BigDecimal(number).compareTo(new BigDecimal(Double.toString(kept))) == 0;
    }
}
