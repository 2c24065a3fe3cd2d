package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.RemoteDataset;
import eu.shifthub.hub.dataset.Dataset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that was found.
 *
 * @param dataset one of the hub's own; null where it is one of another catalog
 * @param remote one of another catalog; null where it is one of the hub's own
 * @param isDescribed whether the caller may read its description
 * @param words what was looked for
 */
record CatalogHit(@Nullable Dataset dataset, @Nullable RemoteDataset remote, boolean isDescribed, List<Sought> words) {
    /** Its title in pieces, where a word was found in it; else empty. */
    List<HighlightPart> inTitle(String title) {
        return Highlights.of(words, title);
    }

    /** The passages of its description in which a word was found. */
    List<HighlightPart> inDescription(String description) {
        return isDescribed ? Highlights.of(words, description) : List.of();
    }
}
