package eu.shifthub.hub.catalog.describing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.approval.ApprovalId;
import eu.shifthub.hub.catalog.describing.DescribedValue.Agent;
import eu.shifthub.hub.catalog.describing.DescribedValue.Amount;
import eu.shifthub.hub.catalog.describing.DescribedValue.Link;
import eu.shifthub.hub.catalog.describing.DescribedValue.Period;
import eu.shifthub.hub.catalog.describing.DescribedValue.Text;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.SeveralProblems;
import eu.shifthub.hub.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.GraphQlTester;

@HubTest
@Import(World.class)
class DescribingTest {
    private static final String CATEGORY =
            "https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS";
    private static final String FRANCE = "http://publications.europa.eu/resource/authority/country/FRA";
    private static final String READ = """
            query ($dataset: ID!) { catalogDescription(dataset: $dataset, language: "fr") {
              profile accessLevel revision
              fields { property need values { text language iri number from to agent { name page } } concepts { label } }
              check { violations { property severity code } score { points of possible } } } }
            """;
    private static final String SAVE = """
            mutation ($input: SaveCatalogDescriptionInput!) { saveCatalogDescription(input: $input) {
              description { revision } } }
            """;

    @Autowired
    World world;

    @Autowired
    Describing describing;

    @Autowired
    Datasets datasets;

    private Viewer.Person manager;
    private Workspace project;
    private Dataset dataset;

    @BeforeEach
    void dataset() {
        manager = world.person(Role.MANAGER);
        project = world.project(manager);
        dataset = world.dataset(manager, project, Sensitivity.INTERNAL);
    }

    @Test
    void keepsWhatWasSaid() {
        save(
                manager,
                property("dct:title", Map.of("text", "Stays"), Map.of("text", "Séjours", "language", "fr")),
                property("dct:description", Map.of("text", "What they are.\nAll of it.")),
                property("dcat:keyword", Map.of("text", "stay"), Map.of("text", " "), Map.of("text", "clinic")),
                property("dct:spatial", Map.of("iri", FRANCE)),
                property("dct:temporal", Map.of("from", "2020-01-01")),
                property("healthdcatap:minTypicalAge", Map.of("number", 18)),
                property(
                        "geodcatap:custodian",
                        Map.of("agent", Map.of("name", "A clinic", "page", "https://clinic.example"))));

        assertThat(describing.byDatasets(List.of(dataset.id())))
                .isEqualTo(Map.of(
                        dataset.id(),
                        new DescribedValues(Map.of(
                                "dct:title", List.of(new Text("Séjours", "fr")),
                                "dct:spatial", List.of(new Link(FRANCE)),
                                "dct:temporal", List.of(new Period(LocalDate.of(2020, 1, 1), null)),
                                "healthdcatap:minTypicalAge", List.of(new Amount(18)),
                                "geodcatap:custodian",
                                        List.of(new Agent("A clinic", null, "https://clinic.example", null))))));
        Dataset described = datasets.get(dataset.id());
        assertThat(described.title()).isEqualTo("Stays");
        assertThat(described.description()).isEqualTo("What they are.\nAll of it.");
        assertThat(described.labels()).containsExactly("stay", "clinic");
        read(manager)
                .path("catalogDescription.fields[?(@.property == 'dct:title')].values[*].text")
                .entityList(String.class)
                .containsExactly("Stays", "Séjours");
    }

    @Test
    void writesNotOverWhatWasNotSeen() {
        String seen = revision();
        save(manager, property("dct:title", Map.of("text", "Mine")));

        assertThat(errors(save(manager, seen, property("dct:title", Map.of("text", "Theirs")))))
                .extracting(error -> error.getExtensions().get("code"))
                .containsExactly("CONFLICT");
        assertThat(datasets.get(dataset.id()).title()).isEqualTo("Mine");
    }

    @Test
    void letsOneOfTwoWinWhoSaveAtOnce() {
        String seen = revision();
        Viewer.Person by = manager;

        List<Boolean> refused = Stream.of("One", "Two")
                .map(title -> CompletableFuture.supplyAsync(() -> !errors(
                                save(by, seen, property("dct:title", Map.of("text", title))))
                        .isEmpty()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(refused).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void refusesWhatTheProfileDoesNotKnow() {
        assertThat(errors(save(
                        manager,
                        revision(),
                        property("dct:title", Map.of("text", "Title")),
                        property("dct:unheardOf", Map.of("text", "x")),
                        property("dct:identifier", Map.of("text", "x")),
                        property("dct:spatial", Map.of("iri", "not an address")))))
                .extracting(error -> error.getExtensions().get("code") + " "
                        + error.getExtensions().get("field"))
                .containsExactly(
                        "INVALID_INPUT dct:unheardOf", "INVALID_INPUT dct:identifier", "INVALID_INPUT dct:spatial");
    }

    @Test
    void refusesEachWrongValueButKeepsWhatIsIncomplete() {
        assertThat(errors(save(
                        manager,
                        revision(),
                        property("dct:title", Map.of("text", "Title")),
                        property("dct:spatial", Map.of("iri", "https://example.org/nowhere")),
                        property("dct:temporal", Map.of("from", "2021-01-01", "to", "2020-01-01")))))
                .extracting(error -> error.getExtensions().get("field"))
                .containsExactly("dct:temporal", "dct:spatial");
        assertThat(describing.byDatasets(List.of(dataset.id()))).isEmpty();
    }

    @Test
    void isForWhoMayEditTheDataset() {
        Viewer.Person outsider = world.person(Role.WORKER);
        Viewer.Person reader = world.person(Role.ANALYST);
        Viewer.Person editor = world.person(Role.ANALYST);
        world.join(project, reader, MemberRole.READER);
        world.join(project, editor, MemberRole.EDITOR);

        assertThat(errors(read(outsider)))
                .extracting(error -> error.getExtensions().get("code"))
                .containsExactly("NOT_FOUND");
        assertThat(errors(read(reader)))
                .extracting(error -> error.getExtensions().get("code"))
                .containsExactly("FORBIDDEN");
        assertThat(errors(save(reader, revision(), property("dct:title", Map.of("text", "Mine")))))
                .extracting(error -> error.getExtensions().get("code"))
                .containsExactly("FORBIDDEN");
        save(editor, property("dct:title", Map.of("text", "Edited")));
        assertThat(datasets.get(dataset.id()).title()).isEqualTo("Edited");
    }

    @Test
    void saysWhatIsMissingAndHowItDoes() {
        GraphQlTester.Response read = read(manager);

        read.path("catalogDescription.accessLevel").entity(String.class).isEqualTo("RESTRICTED");
        read.path("catalogDescription.check.violations[?(@.severity == 'VIOLATION')].property")
                .entityList(String.class)
                .containsExactly("healthdcatap:healthCategory");
        read.path("catalogDescription.fields[?(@.property == 'dct:spatial')].concepts[*].label")
                .entityList(String.class)
                .contains("Allemagne", "France");
        read.path("catalogDescription.check.score.of").entity(Integer.class).isEqualTo(405);
    }

    @Test
    void approvesNoPublicationOfWhatIsNoMoreDescribed() {
        ApprovalId asked = world.request(manager, dataset.id(), true, null);
        Viewer.Person decider = world.person(Role.MANAGER);
        save(manager, property("dct:title", Map.of("text", "Nothing else")));

        assertThatThrownBy(() -> world.approve(asked, decider)).isInstanceOf(SeveralProblems.class);

        save(
                manager,
                property("dct:title", Map.of("text", "Title")),
                property("dct:description", Map.of("text", "Words")),
                property("healthdcatap:healthCategory", Map.of("iri", CATEGORY)));
        world.approve(asked, decider);
        World.await(() -> datasets.get(dataset.id()).isPublished());
    }

    private GraphQlTester.Response read(Viewer.Person by) {
        return world.ask(by, READ, Map.of("dataset", dataset.id().globalId()));
    }

    private String revision() {
        return read(manager)
                .path("catalogDescription.revision")
                .entity(String.class)
                .get();
    }

    @SafeVarargs
    private void save(Viewer.Person by, Map<String, Object>... properties) {
        save(by, revision(), properties)
                .path("saveCatalogDescription.description.revision")
                .hasValue();
    }

    @SafeVarargs
    private GraphQlTester.Response save(Viewer.Person by, String seen, Map<String, Object>... properties) {
        return world.ask(
                by,
                SAVE,
                Map.of(
                        "input",
                        Map.of(
                                "dataset",
                                dataset.id().globalId(),
                                "revision",
                                seen,
                                "properties",
                                List.of(properties))));
    }

    @SafeVarargs
    private static Map<String, Object> property(String property, Map<String, Object>... values) {
        return Map.of("property", property, "values", List.of(values));
    }

    private static List<ResponseError> errors(GraphQlTester.Response response) {
        List<ResponseError> errors = new ArrayList<>();
        response.errors().satisfy(errors::addAll);
        return errors;
    }
}
