package eu.shifthub.hub.search;

import eu.shifthub.hub.access.Sensitivity;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a search is narrowed to: of each facet any of the values named. */
record CatalogFilter(
        @Nullable List<Sensitivity> sensitivities,
        @Nullable List<String> publishers,
        @Nullable List<String> labels,
        @Nullable List<CatalogFacetChoice> facets) {
    static final CatalogFilter NONE = new CatalogFilter(null, null, null, null);

    /** The facets that narrow; none without values. */
    Map<CatalogFacet, Set<String>> chosen() {
        Map<CatalogFacet, Set<String>> chosen = new EnumMap<>(CatalogFacet.class);
        if (sensitivities != null) {
            add(
                    chosen,
                    CatalogFacet.SENSITIVITY,
                    sensitivities.stream().map(Enum::name).toList());
        }
        add(chosen, CatalogFacet.PUBLISHER, publishers == null ? List.of() : publishers);
        add(chosen, CatalogFacet.LABEL, labels == null ? List.of() : labels);
        if (facets != null) {
            facets.forEach(choice -> add(chosen, choice.name(), choice.values()));
        }
        return chosen;
    }

    private static void add(Map<CatalogFacet, Set<String>> chosen, CatalogFacet facet, Collection<String> values) {
        if (!values.isEmpty()) {
            chosen.computeIfAbsent(facet, name -> new TreeSet<>()).addAll(values);
        }
    }
}
