package eu.shifthub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.catalog.Publisher;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Instant;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@HubTest
@Import(Publisher.class)
@TestPropertySource(properties = "hub.catalog.title=A catalog of its own")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogSearchTest {
    private static final Viewer NOBODY = new Viewer.Anonymous();
    private static final Set<CatalogFacet> ALL = Set.of(CatalogFacet.values());

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    CatalogSearches searches;

    @Autowired
    SearchIndex index;

    @Autowired
    Access access;

    private Viewer.Person member;
    private Viewer.Person analyst;
    private Viewer.Person viewer;
    private UUID doctors;
    private UUID internal;
    private UUID restricted;
    private UUID sensitive;
    private UUID hidden;

    @BeforeAll
    void publish() {
        member = publisher.person(Role.MANAGER, "Wanda Worker");
        analyst = publisher.person(Role.ANALYST, "Ann Analyst");
        viewer = publisher.person(Role.VIEWER, "Vic Viewer");
        Workspace project = publisher.project(member, "Open health data");
        doctors = publisher.publish(
                member,
                project,
                "Médecins Accrédités HAS",
                "Les médecins accrédités par la Haute Autorité de santé, avec leur spécialité et l'hôpital.",
                Sensitivity.PUBLIC,
                true,
                "accréditation",
                "médecins");
        internal = publisher.publish(
                member, project, "Stock of vaccines", "Monthly levels", Sensitivity.INTERNAL, true, "vaccines");
        restricted = publisher.publish(
                member, project, "Hospital stays", "Diagnoses of patients", Sensitivity.RESTRICTED, true, "stays");
        sensitive = publisher.publish(
                member, project, "Rare disease register", "Porphyria cases", Sensitivity.SENSITIVE, true, "porphyria");
        hidden = publisher.publish(
                member, project, "Unlisted trial", "Zirconium implants", Sensitivity.PUBLIC, false, "zirconium");
        await().until(() -> index.size() == 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Médecins Accrédités HAS",
                "medecin acredite",
                "medecins acredites has",
                "MEDECINS",
                "hopital",
                "l’hôpital",
                "accréditation des médecins",
                "accred",
                "medicins"
            })
    void forgivesAccentsStemsTyposAndUnfinishedWords(String typed) {
        assertThat(found(NOBODY, typed)).contains(doctors);
    }

    @Test
    void putsTheBestMatchFirst() {
        assertThat(found(NOBODY, "medecin acredite").getFirst()).isEqualTo(doctors);
        assertThat(found(NOBODY, "hospital").getFirst()).isEqualTo(restricted);
    }

    @Test
    void answersVisitorsInGraphQl() {
        String document = """
                query Find($query: String) {
                  catalog(query: $query, first: 1) {
                    totalCount
                    didYouMean
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                    facets { sensitivity { value count } publisher { value count } label { value count } }
                    edges {
                      cursor
                      node {
                        title { text found }
                        description { text found }
                        dataset { uuid title publisher contact { name } labels visibility }
                      }
                    }
                  }
                  catalogSuggestions(prefix: "mede") { dataset { uuid } remote { id } }
                }
                """;
        var answer = new Browser(port);
        answer.get("/login");
        var found = answer.ask(document, Map.of("query", "medecin acredite"));

        assertThat(found.at("/errors").isMissingNode()).as(found.toString()).isTrue();
        assertThat(found.at("/data/catalog/edges/0/node/dataset/uuid").asString())
                .isEqualTo(doctors.toString());
        assertThat(found.at("/data/catalog/edges/0/node/title/0/found").asBoolean())
                .isTrue();
        assertThat(found.at("/data/catalogSuggestions/0/dataset/uuid").asString())
                .isEqualTo(doctors.toString());
        assertThat(answer.ask(document, Map.of("query", "x".repeat(1001)))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INVALID_INPUT");
        assertThat(answer.ask("{ catalog(after: \"nonsense\") { totalCount } }")
                        .at("/errors/0/extensions/field")
                        .asString())
                .isEqualTo("after");
    }

    @Test
    void marksWhatWasFound() {
        CatalogHit hit = find(NOBODY, "medecin acredite").edges().getFirst().node();

        List<HighlightPart> title = hit.inTitle("Médecins Accrédités HAS");
        assertThat(title.stream().filter(HighlightPart::found).map(HighlightPart::text))
                .containsExactly("Médecins", "Accrédités");
        assertThat(String.join("", title.stream().map(HighlightPart::text).toList()))
                .isEqualTo("Médecins Accrédités HAS");
    }

    @Test
    void listsToEachWhatTheyMaySee() {
        assertThat(found(NOBODY, "")).containsExactlyInAnyOrder(doctors, internal, restricted, sensitive);
        assertThat(found(viewer, "")).containsExactlyInAnyOrder(doctors, internal, restricted, sensitive);
        assertThat(found(app(), "")).containsExactlyInAnyOrder(doctors, internal, restricted, sensitive);
        assertThat(found(analyst, "")).hasSize(5);
        assertThat(found(member, "")).hasSize(5);
    }

    @Test
    void hidesTheUnlistedFromHitsCountsFacetsAndSuggestions() {
        for (Viewer outsider : List.of(NOBODY, viewer, app())) {
            CatalogConnection all = find(outsider, "");
            assertThat(all.totalCount()).isEqualTo(4);
            assertThat(all.facets().label()).extracting(FacetValue::value).doesNotContain("zirconium");
            assertThat(all.facets().sensitivity())
                    .filteredOn(value -> value.value().equals("PUBLIC"))
                    .extracting(FacetValue::count)
                    .containsExactly(1);
            assertThat(find(outsider, "zirconium").totalCount()).isZero();
            assertThat(find(outsider, "unlisted").totalCount()).isZero();
            assertThat(find(outsider, "zirconium medecins").didYouMean()).isEqualTo("medecins");
            assertThat(searches.suggest(outsider, Words.of("unlis"))).isEmpty();
        }
        assertThat(found(analyst, "zirconium")).containsExactly(hidden);
        assertThat(searches.suggest(analyst, Words.of("unlis"))).hasSize(1);
    }

    @Test
    void findsTheSensitiveByItsTitleOnlyUnlessItIsOpened() {
        for (Viewer outsider : List.of(NOBODY, viewer, analyst, app())) {
            assertThat(found(outsider, "rare disease")).containsExactly(sensitive);
            assertThat(found(outsider, "porphyria")).isEmpty();
            assertThat(find(outsider, "rare").edges().getFirst().node().inDescription("a rare case"))
                    .isEmpty();
            assertThat(find(outsider, "").facets().label())
                    .extracting(FacetValue::value)
                    .doesNotContain("porphyria");
            assertThat(find(outsider, "", new CatalogFilter(null, null, List.of("porphyria"), null))
                            .totalCount())
                    .isZero();
        }
        assertThat(found(member, "porphyria")).containsExactly(sensitive);
        assertThat(find(member, "").facets().label())
                .extracting(FacetValue::value)
                .contains("porphyria");
    }

    @Test
    void opensWithAGrantAndClosesWhenItIsWithdrawn() {
        Viewer.Person guest = publisher.person(Role.ANALYST, "Gwen Guest");
        GrantId grant = new GrantId(Ids.next());
        access.grant(new Grant(
                grant,
                new Subject(Subject.Kind.USER, guest.id().value()),
                sensitive,
                null,
                new RowRule.AllRows(),
                "research",
                member.id(),
                null,
                Instant.now(),
                null,
                null));
        assertThat(found(guest, "porphyria")).containsExactly(sensitive);

        access.withdraw(member, grant);
        assertThat(found(guest, "porphyria")).isEmpty();
    }

    @Test
    void narrowsByFacetsAndKeepsTheirOtherValues() {
        CatalogConnection found =
                find(analyst, "", new CatalogFilter(List.of(Sensitivity.RESTRICTED), null, List.of(), null));

        assertThat(ids(found)).containsExactly(restricted);
        assertThat(found.facets().sensitivity()).extracting(FacetValue::value).contains("PUBLIC", "SENSITIVE");
        assertThat(found.facets().label()).extracting(FacetValue::value).containsExactly("stays");
        assertThat(found.facets().publisher()).containsExactly(new FacetValue("Open health data", 1));
    }

    @Test
    void pagesThroughEveryOrderWithoutGapOrRepetition() {
        for (CatalogSort sort : CatalogSort.values()) {
            List<UUID> all = new ArrayList<>();
            @Nullable Cursor after = null;
            do {
                CatalogConnection page = searches.find(
                        analyst, new SearchRequest(Words.of(""), CatalogFilter.NONE, sort, 2, after, ALL));
                all.addAll(ids(page));
                String end = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
                after = end == null ? null : Cursor.parse(sort, end);
            } while (after != null);
            assertThat(all).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void tellsNothingOfWhenTheSensitiveChanged() {
        CatalogConnection newest = searches.find(
                NOBODY, new SearchRequest(Words.of(""), CatalogFilter.NONE, CatalogSort.UPDATED, 10, null, ALL));

        assertThat(ids(newest).getLast()).isEqualTo(sensitive);
        assertThat(Cursor.parse(CatalogSort.UPDATED, newest.edges().getLast().cursor())
                        .value())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"((", "title:*", "\"", "a AND OR", "de la the", "*", "\\", "😀", "مرحبا", "~2 ^4"})
    void takesWhateverIsTypedAsWords(String typed) {
        assertThat(find(NOBODY, typed).totalCount()).isBetween(0, 4);
    }

    @Test
    void takesAVeryLongText() {
        assertThat(find(NOBODY, "médecins ".repeat(1000)).totalCount()).isEqualTo(1);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        String cursor = find(NOBODY, "").edges().getFirst().cursor();

        assertThatThrownBy(() -> Cursor.parse(CatalogSort.TITLE, cursor)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.parse(CatalogSort.TITLE, "%%%")).isInstanceOf(ProblemException.class);
    }

    @Test
    void forgetsWhatWasTakenOutOfTheCatalog() {
        Workspace other = publisher.project(member, "Passing project");
        UUID passing =
                publisher.publish(member, other, "Ephemeral quokka", "Seen once", Sensitivity.PUBLIC, false, "passing");
        await().until(() -> found(analyst, "quokka").equals(List.of(passing)));

        publisher.unpublish(passing);

        assertThat(found(analyst, "quokka")).isEmpty();
        await().until(() -> index.size() == 5);
    }

    private Viewer app() {
        return new Viewer.App(Ids.next(), new UserId(Ids.next()), Set.of("catalog:read"));
    }

    private List<UUID> found(Viewer by, String typed) {
        return ids(find(by, typed));
    }

    private CatalogConnection find(Viewer by, String typed) {
        return find(by, typed, CatalogFilter.NONE);
    }

    private CatalogConnection find(Viewer by, String typed, CatalogFilter filter) {
        Words words = Words.of(typed);
        CatalogSort sort = words.isEmpty() ? CatalogSort.UPDATED : CatalogSort.RELEVANCE;
        return searches.find(by, new SearchRequest(words, filter, sort, 50, null, ALL));
    }

    private static List<UUID> ids(CatalogConnection found) {
        return found.edges().stream()
                .map(edge -> Objects.requireNonNull(edge.node().dataset()).id().value())
                .toList();
    }
}
