package eu.shifthub.hub.platform;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * What people write, without characters that are not seen: control characters, and those that turn the direction of
 * text (<a href="https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing">Unicode TR 36</a>), by which a name
 * could pass for another.
 */
public final class CleanText {
    private CleanText() {}

    /** A name or title without blanks at its ends; refuses what is not seen, line ends too. */
    public static String line(String text, String field) {
        return checked(text.strip(), field, CleanText::isUnseen);
    }

    /** The same for text of several lines. */
    public static String lines(String text, String field) {
        return checked(
                text.strip().replace("\r\n", "\n"),
                field,
                character -> isUnseen(character) && character != '\n' && character != '\t');
    }

    /** The name of a file without what is not seen: the file is not the person's to rename. */
    public static String fileName(String name) {
        return seen(name);
    }

    /** The name that a file gives a column, on one line and without what is not seen. */
    public static String columnName(String name) {
        return seen(name.replaceAll("\\s+", " ")).strip();
    }

    private static String seen(String name) {
        return name.codePoints()
                .filter(character -> !isUnseen(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String checked(String text, String field, IntPredicate refused) {
        OptionalInt found = text.codePoints().filter(refused).findFirst();
        if (found.isPresent()) {
            throw PlatformProblem.CHARACTER_UNSEEN.at(field, Map.of("character", "U+%04X".formatted(found.getAsInt())));
        }
        return text;
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        };
    }
}
