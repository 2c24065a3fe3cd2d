package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.describing.DescribedValue;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as a person wrote it, in one of the languages in which it was said.
 *
 * @param language as BCP 47 has it; null where it is not told
 */
public record LocalText(String text, @Nullable String language) {
    static List<LocalText> of(DescribedValues said, String property) {
        return said.of(property, DescribedValue.Text.class).stream()
                .map(text -> new LocalText(text.text(), text.language()))
                .toList();
    }

    /** The one in the language, else the other one. */
    static LocalText in(@Nullable String language, List<LocalText> texts, LocalText otherwise) {
        return texts.stream()
                .filter(text -> language != null && text.isIn(language))
                .findFirst()
                .orElse(otherwise);
    }

    /** Also where it is told more precisely: what is in {@code fr-CH} is in {@code fr}. */
    private boolean isIn(String wanted) {
        return language != null
                && (language.equalsIgnoreCase(wanted)
                        || language.regionMatches(true, 0, wanted + "-", 0, wanted.length() + 1));
    }
}
