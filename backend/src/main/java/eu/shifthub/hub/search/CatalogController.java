package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Vocabulary;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.identity.Viewers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CatalogController {
    private final CatalogSearches searches;
    private final Vocabulary vocabulary;
    private final Viewers viewers;

    CatalogController(CatalogSearches searches, Vocabulary vocabulary, Viewers viewers) {
        this.searches = searches;
        this.vocabulary = vocabulary;
        this.viewers = viewers;
    }

    @QueryMapping
    CatalogConnection catalog(
            @Argument @Nullable @Size(max = 1000) String query,
            @Argument @Nullable CatalogFilter filter,
            @Argument @Nullable CatalogSort sort,
            @Argument @Min(1) @Max(100) int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment asked) {
        Words words = Words.of(query == null ? "" : query);
        CatalogSort order = sort != null ? sort : words.isEmpty() ? CatalogSort.UPDATED : CatalogSort.RELEVANCE;
        return searches.find(
                viewers.current(),
                new SearchRequest(
                        words,
                        filter == null ? CatalogFilter.NONE : filter,
                        order,
                        first,
                        after == null ? null : Cursor.parse(order, after),
                        counted(asked.getSelectionSet())));
    }

    /** Only what was asked for is counted. */
    private static Set<CatalogFacet> counted(DataFetchingFieldSelectionSet fields) {
        Set<CatalogFacet> counted = EnumSet.noneOf(CatalogFacet.class);
        if (fields.contains("facets")) {
            counted.addAll(List.of(CatalogFacet.SENSITIVITY, CatalogFacet.PUBLISHER, CatalogFacet.LABEL));
        }
        fields.getFields("facet").stream()
                .map(field -> field.getArguments().get("names"))
                .filter(Collection.class::isInstance)
                .flatMap(names -> ((Collection<?>) names).stream())
                .forEach(name -> counted.add(CatalogFacet.valueOf(String.valueOf(name))));
        return counted;
    }

    @SchemaMapping(typeName = "CatalogConnection")
    CatalogConnection.Facets facets(CatalogConnection found) {
        return found.facets();
    }

    @SchemaMapping(typeName = "CatalogConnection")
    List<CatalogFacetCount> facet(CatalogConnection found, @Argument List<CatalogFacet> names) {
        return names.stream()
                .distinct()
                .map(name -> new CatalogFacetCount(name, found.values(name)))
                .toList();
    }

    @SchemaMapping(typeName = "FacetValue")
    String label(FacetValue value, @Argument String language) {
        return vocabulary.label(value.value(), language).orElse(value.value());
    }

    @SchemaMapping(typeName = "Dataset")
    List<CatalogHit> related(Dataset dataset, @Argument @Min(1) @Max(20) int first) {
        return searches.related(viewers.current(), dataset, first);
    }

    @QueryMapping
    List<CatalogHit> catalogSuggestions(@Argument @Size(max = 1000) String prefix) {
        return searches.suggest(viewers.current(), Words.of(prefix));
    }
}
