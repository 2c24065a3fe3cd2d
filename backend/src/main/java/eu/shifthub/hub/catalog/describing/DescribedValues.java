package eu.shifthub.hub.catalog.describing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a person has said of a dataset.
 *
 * @param values by property, as the profile names them: a CURIE such as {@code dct:spatial}, or two of them with a slash
 *     between, where the second one is a property of the first one's value ({@code dcat:distribution/dct:license}); no
 *     property has an empty list
 */
public record DescribedValues(Map<String, List<DescribedValue>> values) {
    public static final DescribedValues NONE = new DescribedValues(Map.of());

    public DescribedValues {
        Map<String, List<DescribedValue>> copy = new LinkedHashMap<>();
        values.forEach((property, of) -> {
            if (!of.isEmpty()) {
                copy.put(property, List.copyOf(of));
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** These and those, property by property these first. */
    DescribedValues and(DescribedValues others) {
        Map<String, List<DescribedValue>> both = new LinkedHashMap<>(values);
        others.values()
                .forEach((property, of) -> both.merge(
                        property,
                        of,
                        (first, second) ->
                                Stream.concat(first.stream(), second.stream()).toList()));
        return new DescribedValues(both);
    }

    /** These, and those instead where they have the same property. */
    DescribedValues with(DescribedValues others) {
        Map<String, List<DescribedValue>> replaced = new LinkedHashMap<>(values);
        replaced.putAll(others.values());
        return new DescribedValues(replaced);
    }

    /** All values of a property; none where nobody has said anything. */
    public List<DescribedValue> of(String property) {
        return Objects.requireNonNullElse(values.get(property), List.of());
    }

    /** Those values of a property that are of a kind. */
    public <T extends DescribedValue> List<T> of(String property, Class<T> kind) {
        return of(property).stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
