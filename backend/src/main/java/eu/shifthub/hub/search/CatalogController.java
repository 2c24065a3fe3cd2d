package eu.shifthub.hub.search;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.identity.Viewers;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class CatalogController {
    private final CatalogSearches searches;
    private final Viewers viewers;

    CatalogController(CatalogSearches searches, Viewers viewers) {
        this.searches = searches;
        this.viewers = viewers;
    }

    @QueryMapping
    CatalogConnection catalog(
            @Argument @Nullable @Size(max = 1000) String query,
            @Argument @Nullable CatalogFilter filter,
            @Argument @Nullable CatalogSort sort,
            @Argument @Min(1) @Max(100) int first,
            @Argument @Nullable String after) {
        Words words = Words.of(query == null ? "" : query);
        CatalogSort order = sort != null ? sort : words.isEmpty() ? CatalogSort.UPDATED : CatalogSort.RELEVANCE;
        return searches.find(
                viewers.current(),
                new SearchRequest(
                        words,
                        filter == null ? CatalogFilter.NONE : filter,
                        order,
                        first,
                        after == null ? null : Cursor.parse(order, after)));
    }

    @QueryMapping
    List<Dataset> catalogSuggestions(@Argument @Size(max = 1000) String prefix) {
        return searches.suggest(viewers.current(), Words.of(prefix));
    }
}
