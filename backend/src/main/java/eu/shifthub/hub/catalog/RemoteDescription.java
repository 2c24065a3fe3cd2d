package eu.shifthub.hub.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What another catalog says of one of its datasets.
 *
 * @param iri the dataset's own name
 * @param title its beginning, where it is very long; as is the description, which is empty where it has none, as is the
 *     publisher's name
 * @param page where people read of it
 * @param body all of it as N-Triples, the same text exactly where the same is said
 */
public record RemoteDescription(
        String iri,
        String title,
        String description,
        String publisher,
        List<String> keywords,
        @Nullable String page,
        RemoteTerms terms,
        String body) {
    public RemoteDescription {
        keywords = List.copyOf(keywords);
    }

    /** The same but for what it says of these others: each dataset is described by itself alone. */
    RemoteDescription without(Set<String> others) {
        if (partNames().noneMatch(others::contains)) {
            return this;
        }
        String rest = body.lines()
                .filter(line -> subject(line).equals(iri) || !others.contains(subject(line)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return new RemoteDescription(iri, title, description, publisher, keywords, page, terms, rest);
    }

    /** The names of what it says something of beside the dataset. */
    Stream<String> partNames() {
        return body.lines()
                .map(RemoteDescription::subject)
                .filter(name -> !name.isEmpty() && !name.equals(iri))
                .distinct();
    }

    /** The name that a line is about; empty where that has none. */
    static String subject(String line) {
        int end = line.indexOf('>');
        return line.startsWith("<") && end > 0 ? line.substring(1, end) : "";
    }
}
