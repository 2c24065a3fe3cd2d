package eu.shifthub.hub.reader.process;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number as its cell holds it. */
final class ExcelNumber {
    /** So many digits a double keeps, and two more at most tell it from all others (IEEE 754). */
    private static final int KEPT = 15;

    private static final int LONGEST = 330;

    private ExcelNumber() {}

    /**
     * Excel keeps fractions as doubles and writes 17 digits of them: 0.10000000000000001 is 0.1. Others write more digits
     * than a double keeps, of identifiers above all, and mean each of them.
     */
    static String text(BigDecimal written) {
        BigDecimal number = written.stripTrailingZeros();
        if (Math.abs((long) number.scale()) > LONGEST) {
            return number.toString();
        }
        return (number.scale() > 0 ? meant(number) : number).toPlainString();
    }

    private static BigDecimal meant(BigDecimal number) {
        int digits = number.precision();
        if (digits <= KEPT || digits > KEPT + 2) {
            return number;
        }
        double kept = number.doubleValue();
        BigDecimal shortest = new BigDecimal(Double.toString(kept)).stripTrailingZeros();
        BigDecimal inFull = new BigDecimal(kept).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return shortest.precision() <= KEPT || inFull.compareTo(number) == 0 ? shortest : number;
    }
}
