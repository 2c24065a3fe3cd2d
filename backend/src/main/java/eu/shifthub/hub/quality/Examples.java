package eu.shifthub.hub.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first rows that break a rule.
 *
 * @param hidden columns that are left out because they are personal data
 */
record Examples(List<String> columns, List<List<@Nullable Object>> rows, List<String> hidden) {
    static final Examples NONE = new Examples(List.of(), List.of(), List.of());

    /** The same without these columns. */
    Examples without(Set<String> personal) {
        if (columns.stream().noneMatch(personal::contains)) {
            return this;
        }
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> !personal.contains(columns.get(i)))
                .boxed()
                .toList();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> left = new ArrayList<>();
            kept.forEach(i -> left.add(row.get(i)));
            cells.add(left);
        }
        return new Examples(
                kept.stream().map(columns::get).toList(),
                kept.isEmpty() ? List.of() : cells,
                Stream.concat(hidden.stream(), columns.stream().filter(personal::contains))
                        .toList());
    }
}
