package eu.shifthub.hub.catalog;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that another catalog describes, as this hub knows it; without all that is said of it, which may be long
 * ({@link Remotes#bodies}).
 *
 * @param iri the dataset's own name
 * @param description empty where it has none; as is the publisher's name
 * @param page where people read of it
 * @param terms by what it is found beside these
 * @param goneAt when its origin was found not to have it any more; null while it has it
 */
public record RemoteDataset(
        RemoteId id,
        Origin origin,
        String iri,
        String title,
        String description,
        String publisher,
        List<String> keywords,
        @Nullable String page,
        RemoteTerms terms,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable Instant goneAt) {
    public RemoteDataset {
        keywords = List.copyOf(keywords);
    }

    /** In each of its languages, first the one that is read unasked. */
    public List<LocalText> titles() {
        return all(title, terms.titles());
    }

    /** Likewise. */
    public List<LocalText> descriptions() {
        return all(description, terms.descriptions());
    }

    /** The title in a language, else the one that is read unasked. */
    public LocalText localTitle(@Nullable String language) {
        return LocalText.in(language, titles(), titles().getFirst());
    }

    /** Likewise the description. */
    public LocalText localDescription(@Nullable String language) {
        return LocalText.in(language, descriptions(), descriptions().getFirst());
    }

    private static List<LocalText> all(String unasked, List<LocalText> texts) {
        var first =
                new LocalText(unasked, texts.isEmpty() ? null : texts.getFirst().language());
        return Stream.concat(Stream.of(first), texts.stream().skip(1)).toList();
    }

    public boolean isGone() {
        return goneAt != null;
    }
}
