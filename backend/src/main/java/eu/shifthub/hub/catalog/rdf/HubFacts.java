package eu.shifthub.hub.catalog.rdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the hub says of every dataset alike, as its operator has set it.
 *
 * @param publisher who is responsible for the catalog
 * @param contactPage where publishers are reached
 * @param publisherType what kind of organisation publishes here, a concept's IRI; null where it is not told
 * @param hdab the health data access body
 * @param legislation IRIs of the acts under which datasets are described
 * @param untoldCategories the health categories of a dataset of which none are told
 */
public record HubFacts(
        Iris iris,
        String publisher,
        String contactPage,
        @Nullable String publisherType,
        Body hdab,
        List<String> legislation,
        List<String> untoldCategories) {
    public HubFacts {
        legislation = List.copyOf(legislation);
        untoldCategories = List.copyOf(untoldCategories);
    }

    /** An organisation and the page where it is reached. */
    public record Body(String name, String contactPage) {}
}
