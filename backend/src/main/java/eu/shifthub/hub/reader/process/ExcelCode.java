package eu.shifthub.hub.reader.process;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number format of zeros alone, such as {@code 00000} or {@code 000-00-0000}: what stands in its cells are codes, whose
 * leading zeros count.
 *
 * @param pattern the format's first section, {@code 0} for a digit, other characters as they are shown
 * @param digits whether the character of {@code pattern} at the same place is a digit's
 */
record ExcelCode(String pattern, java.util.BitSet digits) {
    private static final String SHOWN = " -+()!^&'~{}<>=:$";

    /** Empty where the format is one of a quantity. */
    static Optional<ExcelCode> of(String format) {
        StringBuilder pattern = new StringBuilder();
        java.util.BitSet digits = new java.util.BitSet();
        for (int i = 0; i < format.length() && format.charAt(i) != ';'; i++) {
            char c = format.charAt(i);
            if (c == '0' || c == '#' && !digits.isEmpty()) {
                digits.set(pattern.length());
                pattern.append('0');
            } else if (c == '"' || c == '[') {
                int end = format.indexOf(c == '"' ? '"' : ']', i + 1);
                if (end < 0 || c == '[' && "<>=".indexOf(format.charAt(i + 1)) >= 0) {
                    return Optional.empty();
                }
                pattern.append(c == '"' ? format.substring(i + 1, end) : "");
                i = end;
            } else if (c == '\\' && i + 1 < format.length()) {
                pattern.append(format.charAt(++i));
            } else if (c == '_' || c == '*') {
                i++;
            } else if (SHOWN.indexOf(c) >= 0) {
                pattern.append(c);
            } else if (c != '#') {
                return Optional.empty();
            }
        }
        return digits.cardinality() < 2 ? Optional.empty() : Optional.of(new ExcelCode(pattern.toString(), digits));
    }

    /** Empty where the number is no code: a negative one, or one with a fraction. */
    Optional<String> text(BigDecimal number) {
        BigDecimal whole = number.stripTrailingZeros();
        if (whole.signum() < 0 || whole.scale() > 0 || whole.precision() - whole.scale() > pattern.length() + 40) {
            return Optional.empty();
        }
        String plain = whole.toPlainString();
        String all = "0".repeat(Math.max(0, digits.cardinality() - plain.length())) + plain;
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < pattern.length(); i++) {
            if (digits.get(i)) {
                int end = next == 0 ? all.length() - digits.cardinality() + 1 : next + 1;
                text.append(all, next, end);
                next = end;
            } else {
                text.append(pattern.charAt(i));
            }
        }
        return Optional.of(text.toString());
    }
}
