package eu.shifthub.hub.reader.process;

import org.jspecify.annotations.Nullable;

/** Characters that no database takes. */
final class Characters {
    private Characters() {}

    /** What is wrong with a text, in the words of the engine's {@code RejectReason}; null where nothing is. */
    static @Nullable String wrong(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "NUL";
            }
            if (isHalf(text, i)) {
                return "HALF_CHARACTER";
            }
            i += Character.isHighSurrogate(c) ? 1 : 0;
        }
        return null;
    }

    /** The text with such characters in the way JSON writes them. */
    static String shown(String text) {
        if (wrong(text) == null) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean first = Character.isHighSurrogate(c) && !isHalf(text, i);
            if (first) {
                shown.append(c).append(text.charAt(++i));
            } else {
                shown.append(c == 0 || Character.isSurrogate(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return shown.toString();
    }

    /** Whether the character at a place that is not the second half of a whole one is but a half. */
    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        boolean whole =
                Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        return Character.isSurrogate(c) && !whole;
    }
}
