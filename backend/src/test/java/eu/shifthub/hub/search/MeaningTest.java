package eu.shifthub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.Publisher;
import eu.shifthub.hub.catalog.describing.DescribedValue.Link;
import eu.shifthub.hub.catalog.describing.DescribedValue.Period;
import eu.shifthub.hub.catalog.describing.DescribedValue.Text;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@HubTest
@Import(Publisher.class)
@TestPropertySource(properties = "hub.catalog.title=A catalog to be understood")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeaningTest {
    private static final Viewer NOBODY = new Viewer.Anonymous();
    private static final Set<CatalogFacet> ALL = Set.of(CatalogFacet.values());
    private static final String CANCER =
            "https://hdeu-dcat.data.health.europa.eu/resource/authority/health-theme/CANCER_DISEASE";
    private static final String EHR =
            "https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS";
    private static final String FRANCE = "http://publications.europa.eu/resource/authority/country/FRA";

    @Autowired
    Publisher publisher;

    @Autowired
    CatalogSearches searches;

    @Autowired
    SearchIndex index;

    @Autowired
    Indexer indexer;

    @Autowired
    Datasets datasets;

    private Viewer.Person member;
    private Viewer.Person analyst;
    private UUID tumours;
    private UUID leukaemia;
    private UUID german;
    private UUID themed;
    private UUID sensitive;
    private UUID hidden;

    @BeforeAll
    void publish() {
        member = publisher.person(Role.MANAGER, "Mina Meaning");
        analyst = publisher.person(Role.ANALYST, "Ada Analyst");
        Workspace project = publisher.project(member, "Registries");
        tumours = publisher.publish(
                member, project, "Registre des tumeurs", "Cas par année", Sensitivity.PUBLIC, true, "registre");
        leukaemia =
                publisher.publish(member, project, "Leukaemia cohort", "Follow-up", Sensitivity.PUBLIC, true, "cohort");
        german = publisher.publish(member, project, "Lung function", "Values", Sensitivity.PUBLIC, true);
        themed = publisher.publish(member, project, "Regional cases", "By month", Sensitivity.PUBLIC, true);
        sensitive = publisher.publish(
                member, project, "Hereditary register", "Families", Sensitivity.SENSITIVE, true, "register");
        hidden = publisher.publish(
                member, project, "Xylitol trial", "Chewing gum", Sensitivity.PUBLIC, false, "xylitol");
        describe(german, Map.of("dct:title", List.of(new Text("Krankheiten der Lunge", "de"))));
        describe(themed, FACTS);
        describe(sensitive, FACTS);
        describe(hidden, FACTS);
        await().until(() -> index.size() == 6);
        indexer.rebuild();
    }

    private static final Map<String, List<eu.shifthub.hub.catalog.describing.DescribedValue>> FACTS = Map.of(
            "healthdcatap:healthTheme", List.of(new Link(CANCER)),
            "healthdcatap:healthCategory", List.of(new Link(EHR)),
            "dct:spatial", List.of(new Link(FRANCE)),
            "dct:temporal", List.of(new Period(LocalDate.of(2019, 5, 1), LocalDate.of(2021, 1, 1))));

    private void describe(UUID dataset, Map<String, List<eu.shifthub.hub.catalog.describing.DescribedValue>> values) {
        publisher.describeInSilence(dataset, member, new DescribedValues(values));
    }

    @ParameterizedTest
    @CsvSource({"cancer", "tumeur", "tumour", "neoplasms", "Krebs", "oncologie"})
    void findsTumeurByCancer(String typed) {
        assertThat(found(NOBODY, typed)).contains(tumours, leukaemia, themed).doesNotContain(sensitive, hidden, german);
    }

    @Test
    void putsTheWordItselfBeforeOtherNamesAndKinds() {
        assertThat(found(NOBODY, "tumeurs").getFirst()).isEqualTo(tumours);
        assertThat(found(NOBODY, "leucémie")).containsExactly(leukaemia);
    }

    @Test
    void findsTitlesInOtherLanguages() {
        assertThat(found(NOBODY, "Krankheit Lungen")).containsExactly(german);
    }

    @Test
    void countsWhatIsDescribedOnlyWhereItMayBeRead() {
        CatalogConnection all = find(NOBODY, "", CatalogFilter.NONE, 50, null);

        assertThat(all.totalCount()).isEqualTo(5);
        assertThat(all.values(CatalogFacet.THEME)).containsExactly(new FacetValue(CANCER, 1));
        assertThat(all.values(CatalogFacet.HEALTH_CATEGORY)).containsExactly(new FacetValue(EHR, 1));
        assertThat(all.values(CatalogFacet.SPATIAL)).containsExactly(new FacetValue(FRANCE, 1));
        assertThat(all.values(CatalogFacet.YEAR))
                .containsExactly(new FacetValue("2019", 1), new FacetValue("2020", 1), new FacetValue("2021", 1));
        assertThat(all.values(CatalogFacet.FORMAT))
                .allSatisfy(value -> assertThat(value.count()).isEqualTo(4));
        assertThat(all.values(CatalogFacet.QUALITY).stream()
                        .mapToInt(FacetValue::count)
                        .sum())
                .isEqualTo(4);
        assertThat(all.values(CatalogFacet.ACCESS_RIGHTS).stream()
                        .mapToInt(FacetValue::count)
                        .sum())
                .isEqualTo(5);
        assertThat(find(analyst, "", CatalogFilter.NONE, 50, null).values(CatalogFacet.THEME))
                .containsExactly(new FacetValue(CANCER, 2));
        assertThat(find(member, "", CatalogFilter.NONE, 50, null).values(CatalogFacet.THEME))
                .containsExactly(new FacetValue(CANCER, 3));
    }

    @Test
    void narrowsByEachFacet() {
        for (var choice : List.of(
                new CatalogFacetChoice(CatalogFacet.THEME, List.of(CANCER)),
                new CatalogFacetChoice(CatalogFacet.HEALTH_CATEGORY, List.of(EHR)),
                new CatalogFacetChoice(CatalogFacet.SPATIAL, List.of(FRANCE)),
                new CatalogFacetChoice(CatalogFacet.YEAR, List.of("2020", "1999")))) {
            var filter = new CatalogFilter(null, null, null, List.of(choice));
            assertThat(ids(find(NOBODY, "", filter, 50, null))).containsExactly(themed);
            assertThat(ids(find(member, "", filter, 50, null))).contains(themed, sensitive, hidden);
        }
    }

    @Test
    void suggestsNothingHidden() {
        assertThat(find(NOBODY, "xylitl", CatalogFilter.NONE, 9, null).totalCount())
                .isZero();
        assertThat(find(NOBODY, "xylitl zzzz", CatalogFilter.NONE, 9, null).didYouMean())
                .isNull();
        assertThat(searches.suggest(NOBODY, Words.of("xyl"))).isEmpty();
        assertThat(searches.suggest(NOBODY, Words.of("xilitol"))).isEmpty();
        assertThat(find(analyst, "xylitl", CatalogFilter.NONE, 9, null).totalCount())
                .isEqualTo(1);
        assertThat(find(analyst, "xylitl zzzz", CatalogFilter.NONE, 9, null).didYouMean())
                .isEqualTo("xylitol");
        assertThat(searches.suggest(analyst, Words.of("xilitol"))).hasSize(1);
    }

    @Test
    void suggestsWhileOneTypes() {
        assertThat(searches.suggest(NOBODY, Words.of("reg tum")))
                .extracting(MeaningTest::id)
                .containsExactly(tumours);
    }

    @Test
    void relatesWhatSharesThemesAsFarAsTheCallerMayKnow() {
        assertThat(related(NOBODY, themed)).doesNotContain(themed, hidden, sensitive);
        assertThat(related(analyst, themed)).contains(hidden).doesNotContain(sensitive, themed);
        assertThat(related(member, themed)).contains(hidden, sensitive);
        assertThat(related(NOBODY, hidden)).isEmpty();
        assertThat(related(NOBODY, sensitive)).doesNotContain(themed);
    }

    @Test
    void keepsTheOrderOfRelevanceOverPages() {
        List<UUID> atOnce = found(analyst, "cancer register");
        List<UUID> paged = new ArrayList<>();
        @Nullable Cursor after = null;
        do {
            CatalogConnection page = find(analyst, "cancer register", CatalogFilter.NONE, 1, after);
            paged.addAll(ids(page));
            String end = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
            after = end == null ? null : Cursor.parse(CatalogSort.RELEVANCE, end);
        } while (after != null);

        assertThat(paged).isEqualTo(atOnce);
    }

    @Test
    void tellsNothingOfHiddenDocumentsByItsScores() {
        String before = find(NOBODY, "registre", CatalogFilter.NONE, 9, null)
                .edges()
                .getFirst()
                .cursor();
        Workspace project = publisher.project(member, "Noise");
        UUID noise = publisher.publish(
                member, project, "Registre registre registre", "registre", Sensitivity.PUBLIC, false, "registre");
        await().until(() -> found(analyst, "registre").contains(noise));

        assertThat(find(NOBODY, "registre", CatalogFilter.NONE, 9, null)
                        .edges()
                        .getFirst()
                        .cursor())
                .isEqualTo(before);

        publisher.unpublish(noise);
        await().until(() -> index.size() == 6);
    }

    private List<UUID> related(Viewer by, UUID dataset) {
        return searches.related(by, datasets.get(new DatasetId(dataset)), 6).stream()
                .map(MeaningTest::id)
                .toList();
    }

    private static UUID id(CatalogHit hit) {
        return Objects.requireNonNull(hit.dataset()).id().value();
    }

    private List<UUID> found(Viewer by, String typed) {
        return ids(find(by, typed, CatalogFilter.NONE, 50, null));
    }

    private CatalogConnection find(Viewer by, String typed, CatalogFilter filter, int first, @Nullable Cursor after) {
        Words words = Words.of(typed);
        CatalogSort sort = words.isEmpty() ? CatalogSort.UPDATED : CatalogSort.RELEVANCE;
        return searches.find(by, new SearchRequest(words, filter, sort, first, after, ALL));
    }

    private static List<UUID> ids(CatalogConnection found) {
        return found.edges().stream()
                .map(edge -> Objects.requireNonNull(edge.node().dataset()).id().value())
                .toList();
    }
}
