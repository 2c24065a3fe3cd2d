package eu.shifthub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.Catalog;
import eu.shifthub.hub.catalog.LocalText;
import eu.shifthub.hub.catalog.Origin;
import eu.shifthub.hub.catalog.Publisher;
import eu.shifthub.hub.catalog.RemoteDataset;
import eu.shifthub.hub.catalog.Remotes;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Datasets of other catalogs are found as those of this one are, by whom they are for. */
@HubTest
@Import(Publisher.class)
class RemoteSearchTest {
    private static final Viewer ANYONE = new Viewer.Anonymous();
    private static final String CANCER =
            "https://hdeu-dcat.data.health.europa.eu/resource/authority/health-theme/CANCER_DISEASE";
    private static final String FRANCE = "http://publications.europa.eu/resource/authority/country/FRA";
    private static final String CSV = "http://publications.europa.eu/resource/authority/file-type/CSV";

    @Autowired
    Remotes remotes;

    @Autowired
    CatalogSearches searches;

    @Autowired
    Catalog catalog;

    @Autowired
    Publisher publisher;

    private final UUID origin = UUID.randomUUID();
    private String word = "";

    @BeforeEach
    void newWord() {
        word = "word" + UUID.randomUUID().toString().replace("-", "");
    }

    @AfterEach
    void takeOut() {
        remotes.remove(origin);
    }

    @Test
    void findsThemByTheirWords() {
        put(Audience.PUBLIC);

        await().untilAsserted(() -> assertThat(found(ANYONE)).singleElement().satisfies(dataset -> {
            assertThat(dataset.title()).isEqualTo("Title " + word);
            assertThat(dataset.publisher()).isEqualTo("Somebody");
            assertThat(dataset.isGone()).isFalse();
        }));
        catalog.rebuild();
        await().untilAsserted(() -> assertThat(found(ANYONE)).hasSize(1));
    }

    @Test
    void showsThemToWhomTheyAreFor() {
        put(Audience.SIGNED_IN);

        Viewer analyst = publisher.person(Role.ANALYST, "Anna Analyst");
        await().untilAsserted(() -> assertThat(found(analyst)).hasSize(1));
        assertThat(found(ANYONE)).isEmpty();
        assertThat(found(publisher.person(Role.VIEWER, "Vera Viewer"))).isEmpty();
    }

    @Test
    void marksThoseThatAreGoneAndForgetsThoseTakenOut() {
        put(Audience.PUBLIC);
        await().untilAsserted(() -> assertThat(found(ANYONE)).hasSize(1));

        remotes.markGone(origin, Instant.now().plusSeconds(60), Instant.now());
        await().untilAsserted(() -> assertThat(found(ANYONE))
                .singleElement()
                .satisfies(dataset -> assertThat(dataset.isGone()).isTrue()));

        remotes.remove(origin);
        await().untilAsserted(() -> assertThat(found(ANYONE)).isEmpty());
    }

    @Test
    void suggestsThemAndNarrowsByWhatTheyAreDescribedBy() {
        remotes.put(new Origin(origin, "There", Audience.PUBLIC));
        remotes.put(origin, List.of(remotes.describe(iri(), body("Title " + word) + facts())), Instant.now());
        await().untilAsserted(() -> assertThat(found(ANYONE)).hasSize(1));

        assertThat(searches.suggest(ANYONE, Words.of(word.substring(0, 12))))
                .singleElement()
                .satisfies(hit ->
                        assertThat(Objects.requireNonNull(hit.remote()).iri()).isEqualTo(iri()));
        CatalogConnection counted = find(ANYONE, Set.of(CatalogFacet.values()));
        assertThat(counted.values(CatalogFacet.THEME))
                .extracting(FacetValue::value)
                .containsExactly(CANCER);
        assertThat(counted.values(CatalogFacet.SPATIAL))
                .extracting(FacetValue::value)
                .containsExactly(FRANCE);
        assertThat(counted.values(CatalogFacet.FORMAT))
                .extracting(FacetValue::value)
                .containsExactly(CSV);
        assertThat(counted.values(CatalogFacet.YEAR))
                .extracting(FacetValue::value)
                .containsExactly("2019", "2020");
        assertThat(counted.values(CatalogFacet.HEALTH_CATEGORY)).isEmpty();
    }

    @Test
    void findsAndReadsThemInEachOfTheirLanguages() {
        remotes.put(new Origin(origin, "There", Audience.PUBLIC));
        remotes.put(origin, List.of(remotes.describe(iri(), """
                        <%1$s> <http://purl.org/dc/terms/title> "Stays %2$s"@en .
                        <%1$s> <http://purl.org/dc/terms/title> "Séjours %2$s"@fr-FR .
                        """.formatted(iri(), word))), Instant.now());
        await().untilAsserted(() -> assertThat(found(ANYONE, "sejour " + word)).hasSize(1));

        RemoteDataset dataset = found(ANYONE).getFirst();
        assertThat(dataset.localTitle("fr")).isEqualTo(new LocalText("Séjours " + word, "fr-FR"));
        assertThat(dataset.localTitle("de")).isEqualTo(new LocalText("Stays " + word, "en"));
    }

    @Test
    void takesTitlesOfAnyLength() {
        remotes.put(new Origin(origin, "There", Audience.PUBLIC));
        remotes.put(origin, List.of(remotes.describe(iri(), body("x ".repeat(50_000) + "🩺 عنوان"))), Instant.now());

        await().untilAsserted(() -> assertThat(found(ANYONE)).hasSize(1));
    }

    private void put(Audience audience) {
        remotes.put(new Origin(origin, "There", audience));
        remotes.put(origin, List.of(remotes.describe(iri(), body("Title " + word))), Instant.now());
    }

    private String iri() {
        return "https://there.example/" + word;
    }

    private String body(String title) {
        return """
                <%1$s> <http://purl.org/dc/terms/publisher> _:b0 .
                <%1$s> <http://purl.org/dc/terms/description> "About %3$s" .
                <%1$s> <http://purl.org/dc/terms/title> "%2$s" .
                <%1$s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
                _:b0 <http://xmlns.com/foaf/0.1/name> "Somebody" .
                """.formatted(iri(), title, word);
    }

    private String facts() {
        return """
                <%1$s> <http://healthdataportal.eu/ns/health#healthTheme> <%2$s> .
                <%1$s> <http://www.w3.org/ns/dcat#theme> <https://there.example/of-their-own> .
                <%1$s> <http://purl.org/dc/terms/spatial> <%3$s> .
                <%1$s> <http://purl.org/dc/terms/temporal> _:b1 .
                _:b1 <http://www.w3.org/ns/dcat#startDate> "2019" .
                _:b1 <http://www.w3.org/ns/dcat#endDate> "2020-05-01T00:00:00Z" .
                <%1$s> <http://www.w3.org/ns/dcat#distribution> _:b2 .
                _:b2 <http://www.w3.org/ns/dcat#mediaType> <https://www.iana.org/assignments/media-types/text/csv> .
                """.formatted(iri(), CANCER, FRANCE);
    }

    private List<RemoteDataset> found(Viewer viewer) {
        return found(viewer, word);
    }

    private CatalogConnection find(Viewer viewer, Set<CatalogFacet> counted) {
        return find(viewer, word, counted);
    }

    private CatalogConnection find(Viewer viewer, String typed, Set<CatalogFacet> counted) {
        return searches.find(
                viewer,
                new SearchRequest(Words.of(typed), CatalogFilter.NONE, CatalogSort.RELEVANCE, 50, null, counted));
    }

    private List<RemoteDataset> found(Viewer viewer, String typed) {
        return find(viewer, typed, Set.of()).edges().stream()
                .map(edge -> Objects.requireNonNull(edge.node().remote()))
                .toList();
    }
}
