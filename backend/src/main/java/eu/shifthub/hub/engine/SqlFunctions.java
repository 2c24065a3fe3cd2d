package eu.shifthub.hub.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The functions that a person's SQL may call. A list of those allowed, not of those forbidden: DuckDB has some that plan
 * or run what stands in a text ({@code json_serialize_plan}), and the next version may bring others.
 */
final class SqlFunctions {
    private static final Pattern OPERATOR = Pattern.compile("[^\\p{Alnum}_\\s]+(__postfix)?");
    private static final Set<String> ALLOWED = read("/engine/functions.txt");

    private SqlFunctions() {}

    /** By its name without a schema; operators are functions too. */
    static boolean isAllowed(String function) {
        return ALLOWED.contains(function.toLowerCase(Locale.ROOT))
                || OPERATOR.matcher(function).matches();
    }

    static Set<String> allowed() {
        return ALLOWED;
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(SqlFunctions.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
