package eu.shifthub.hub.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;

/** Pages of lists that are ordered by their UUIDv7: stable while rows are written. */
public final class Pages {
    public static final int MAX_SIZE = 200;
    private static final String KEY = "id";

    private Pages() {}

    /** How many to give, between 1 and {@link #MAX_SIZE}. */
    public static int size(ScrollSubrange range) {
        int asked = range.count().orElse(50);
        if (asked < 1 || asked > MAX_SIZE) {
            throw PlatformProblem.PAGE_SIZE.at("first", Map.of("maximum", MAX_SIZE));
        }
        return asked;
    }

    /** The id after which the page begins; empty for the first page. */
    public static Optional<UUID> after(ScrollSubrange range) {
        return range.position().flatMap(Pages::key);
    }

    /** Makes a page out of the rows read: one more than asked for where there are more. */
    public static <T> Window<T> window(List<T> oneMore, int size, Function<T, UUID> id) {
        List<T> page = oneMore.size() > size ? oneMore.subList(0, size) : oneMore;
        return Window.from(
                page,
                index -> ScrollPosition.forward(
                        Map.of(KEY, id.apply(page.get(index)).toString())),
                oneMore.size() > size);
    }

    private static Optional<UUID> key(ScrollPosition position) {
        if (position.isInitial()) {
            return Optional.empty();
        }
        if (position instanceof KeysetScrollPosition keyset && keyset.getKeys().get(KEY) instanceof String key) {
            return Optional.of(uuid(key));
        }
        throw PlatformProblem.CURSOR_UNKNOWN.at("after");
    }

    private static UUID uuid(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw PlatformProblem.CURSOR_UNKNOWN.at("after");
        }
    }
}
