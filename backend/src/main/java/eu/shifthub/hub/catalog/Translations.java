package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.dataset.Dataset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Titles and descriptions of a dataset beside its own, whoever may see them.
 *
 * @param titles at most one in each language; as the descriptions
 */
public record Translations(List<LocalText> titles, List<LocalText> descriptions) {
    public Translations {
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
    }

    static Translations of(DescribedValues said) {
        return new Translations(LocalText.of(said, "dct:title"), LocalText.of(said, "dct:description"));
    }

    /** For rooms that have judged: the title in a language, else the dataset's own. */
    public LocalText title(Dataset dataset, @Nullable String language) {
        return LocalText.in(language, titles, new LocalText(dataset.title(), null));
    }

    /** For rooms that have judged: the description in a language, else the dataset's own. */
    public LocalText description(Dataset dataset, @Nullable String language) {
        return LocalText.in(language, descriptions, new LocalText(dataset.description(), null));
    }
}
