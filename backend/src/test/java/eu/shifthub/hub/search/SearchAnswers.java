package eu.shifthub.hub.search;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.identity.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** All that a search tells somebody of a dataset, as texts. */
@TestComponent
public class SearchAnswers {
    private final CatalogSearches searches;
    private final Indexer indexer;

    SearchAnswers(CatalogSearches searches, Indexer indexer) {
        this.searches = searches;
        this.indexer = indexer;
    }

    /** Brings the index up to what is true now. */
    public void refresh() {
        indexer.rebuild();
    }

    /**
     * What is counted for the dataset alone, suggested and marked, and those of the words by which it is found.
     *
     * @param title by which it is found, where it may be known of at all
     */
    public List<String> of(Viewer viewer, UUID dataset, String title, Collection<String> words) {
        List<String> told = new ArrayList<>();
        CatalogConnection named = find(viewer, title);
        if (isIn(named, dataset)) {
            named.counts().stream()
                    .flatMap(count -> count.values().stream()
                            .map(value -> count.name() == CatalogFacet.YEAR ? value.value() + "-01-01" : value.value()))
                    .forEach(told::add);
        }
        for (String word : words) {
            CatalogConnection found = find(viewer, word);
            if (isIn(found, dataset)) {
                told.add(word);
            }
            found.edges().stream()
                    .map(CatalogConnection.Edge::node)
                    .flatMap(hit -> Stream.ofNullable(hit.dataset())
                            .flatMap(one -> hit.inDescription(one.description()).stream()))
                    .map(HighlightPart::text)
                    .forEach(told::add);
            String meant = found.didYouMean();
            if (meant != null) {
                told.add(meant);
            }
            searches.suggest(viewer, Words.of(word)).stream()
                    .flatMap(hit -> Stream.ofNullable(hit.dataset()))
                    .map(Dataset::title)
                    .forEach(told::add);
        }
        return told;
    }

    private static boolean isIn(CatalogConnection found, UUID dataset) {
        return found.edges().stream()
                .map(edge -> edge.node().dataset())
                .anyMatch(one -> one != null && one.id().value().equals(dataset));
    }

    private CatalogConnection find(Viewer viewer, String typed) {
        return searches.find(
                viewer,
                new SearchRequest(
                        Words.of(typed),
                        CatalogFilter.NONE,
                        CatalogSort.RELEVANCE,
                        50,
                        null,
                        Set.of(CatalogFacet.values())));
    }
}
