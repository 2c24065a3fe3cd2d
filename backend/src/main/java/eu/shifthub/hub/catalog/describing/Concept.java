package eu.shifthub.hub.catalog.describing;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A concept of a vocabulary.
 *
 * @param labels by language; English is always there
 */
record Concept(String iri, String scheme, @Nullable String notation, Map<String, String> labels) {
    String label(String language) {
        return labels.getOrDefault(language, Objects.requireNonNull(labels.get("en")));
    }
}
