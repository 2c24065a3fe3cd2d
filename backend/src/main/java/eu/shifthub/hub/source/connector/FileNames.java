package eu.shifthub.hub.source.connector;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which file names are meant.
 *
 * @param pattern with {@code *} for any characters and {@code ?} for one; null for all
 */
public record FileNames(@Nullable String pattern) {
    /** Judges the last part of a path. Hidden files are meant only where the pattern says so. */
    public boolean mean(String path) {
        String name = last(path);
        if (pattern == null || pattern.isBlank()) {
            return !name.isEmpty() && !name.startsWith(".");
        }
        return compiled(pattern.strip()).matcher(name).matches() && (pattern.startsWith(".") || !name.startsWith("."));
    }

    /** What stands behind the last slash. */
    public static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern.codePoints()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining()));
    }
}
