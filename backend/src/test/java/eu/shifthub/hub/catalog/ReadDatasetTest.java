package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.describing.DescribedValue;
import eu.shifthub.hub.catalog.describing.DescribedValue.Agent;
import eu.shifthub.hub.catalog.describing.DescribedValue.Amount;
import eu.shifthub.hub.catalog.describing.DescribedValue.Link;
import eu.shifthub.hub.catalog.describing.DescribedValue.Period;
import eu.shifthub.hub.catalog.describing.DescribedValue.Text;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.Workspace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A published dataset as people read it: in their language, and as much of it as they may know. */
@HubTest
@Import({Publisher.class, World.class})
class ReadDatasetTest {
    private static final Viewer ANYONE = new Viewer.Anonymous();
    private static final String READ = """
            query ($id: ID!, $language: String!) { dataset(id: $id) {
              localTitle(language: $language) { text language }
              localDescription(language: $language) { text language }
              properties(language: $language) { property group kind values { text language iri from to } } } }
            """;

    @Autowired
    Publisher publisher;

    @Autowired
    World world;

    private Viewer.Person manager;
    private Workspace project;

    @BeforeEach
    void project() {
        manager = publisher.person(Role.MANAGER, "Rita Reader");
        project = publisher.project(manager, "Reading " + UUID.randomUUID());
    }

    @Test
    void speaksTheLanguageOfWhoReads() {
        GraphQlTester.Response french = read(ANYONE, published(Sensitivity.PUBLIC), "fr");

        assertThat(text(french, "localTitle.text")).isEqualTo("Séjours");
        assertThat(text(french, "localTitle.language")).isEqualTo("fr");
        assertThat(text(french, "localDescription.text")).isEqualTo("Tous les séjours");
        assertThat(value(french, "dct:spatial", "text")).isEqualTo("France");
        assertThat(value(french, "healthdcatap:healthTheme", "text")).isEqualTo("Cancer");
        assertThat(value(french, "healthdcatap:populationCoverage", "text")).isEqualTo("Adultes");
        assertThat(value(french, "healthdcatap:populationCoverage", "language")).isEqualTo("fr");

        GraphQlTester.Response german = read(ANYONE, published(Sensitivity.PUBLIC), "de");
        assertThat(text(german, "localTitle.text")).isEqualTo("Stays");
        german.path("dataset.localTitle.language").valueIsNull();
        assertThat(value(german, "healthdcatap:populationCoverage", "text")).isEqualTo("Adults");
    }

    @Test
    void readsEachKindOfValue() {
        GraphQlTester.Response read = read(ANYONE, published(Sensitivity.PUBLIC), "en");

        assertThat(value(read, "dct:temporal", "from")).isEqualTo("2019-05-01");
        assertThat(value(read, "dct:temporal", "to")).isEqualTo("2021-01-31");
        assertThat(value(read, "healthdcatap:minTypicalAge", "text")).isEqualTo("18");
        assertThat(value(read, "geodcatap:custodian", "text")).isEqualTo("The archive");
        assertThat(value(read, "geodcatap:custodian", "iri")).isEqualTo("https://archive.example/");
        assertThat(value(read, "foaf:page", "iri")).isEqualTo("https://stays.example/about");
        assertThat(value(read, "dct:spatial", "iri")).endsWith("/country/FRA");
        assertThat(value(read, "dcat:distribution/dct:license", "text")).isEqualTo("CC BY 4.0 (attribution)");
        assertThat(value(read, "dct:publisher", "text")).isEqualTo(project.name());
        assertThat(names(read)).doesNotContain("healthdcatap:healthCategory", "dct:type");
    }

    @Test
    void saysOfASensitiveDatasetItsTitleAlone() {
        UUID sensitive = published(Sensitivity.SENSITIVE);
        GraphQlTester.Response outlined = read(ANYONE, sensitive, "fr");

        assertThat(text(outlined, "localTitle.text")).isEqualTo("Séjours");
        outlined.path("dataset.localDescription").valueIsNull();
        assertThat(names(outlined)).isEmpty();
        assertThat(names(read(manager, sensitive, "fr"))).contains("dct:spatial");
    }

    @Test
    void countsForThoseWhoMaySeeStatistics() {
        UUID internal = published(Sensitivity.INTERNAL);

        assertThat(names(read(ANYONE, internal, "en")))
                .contains("dct:spatial")
                .doesNotContain("healthdcatap:numberOfUniqueIndividuals", "healthdcatap:numberOfRecords");
        assertThat(names(read(publisher.person(Role.ANALYST, "Ana Lyst"), internal, "en")))
                .contains("healthdcatap:numberOfUniqueIndividuals", "healthdcatap:numberOfRecords");
    }

    @Test
    void namesWhatItWasMadeOfByItsTitle() {
        UUID open = published(Sensitivity.PUBLIC);
        UUID hidden = publisher.publish(manager, project, "Hidden parent", "", Sensitivity.PUBLIC, false);
        UUID child = publisher.publish(manager, project, "Child", "", Sensitivity.PUBLIC, true, List.of(open, hidden));

        GraphQlTester.Response read = read(ANYONE, child, "en");
        assertThat(values(read, "dct:source", "text")).containsExactly("Stays");
        assertThat(value(read, "dct:source", "iri")).endsWith("/datasets/" + open);
        assertThat(values(read(publisher.person(Role.ANALYST, "Ana Lyst"), child, "en"), "dct:source", "text"))
                .containsExactlyInAnyOrder("Stays", "Hidden parent");
    }

    private UUID published(Sensitivity sensitivity) {
        UUID id = publisher.publish(manager, project, "Stays", "All stays", sensitivity, true, "stays");
        Map<String, List<DescribedValue>> said = new HashMap<>(Map.of(
                "dct:title", List.of(new Text("Séjours", "fr")),
                "dct:description", List.of(new Text("Tous les séjours", "fr")),
                "healthdcatap:populationCoverage", List.of(new Text("Adults", null), new Text("Adultes", "fr")),
                "healthdcatap:healthTheme",
                        List.of(
                                new Link(
                                        "https://hdeu-dcat.data.health.europa.eu/resource/authority/health-theme/CANCER_DISEASE")),
                "dct:spatial", List.of(new Link("http://publications.europa.eu/resource/authority/country/FRA")),
                "dct:temporal", List.of(new Period(LocalDate.of(2019, 5, 1), LocalDate.of(2021, 1, 31))),
                "foaf:page", List.of(new Link("https://stays.example/about")),
                "dcat:distribution/dct:license",
                        List.of(new Link("http://publications.europa.eu/resource/authority/licence/CC_BY_4_0")),
                "geodcatap:custodian", List.of(new Agent("The archive", null, "https://archive.example/", null)),
                "healthdcatap:minTypicalAge", List.of(new Amount(18))));
        said.put("healthdcatap:numberOfUniqueIndividuals", List.of(new Amount(77_123)));
        publisher.describeInSilence(id, manager, new DescribedValues(said));
        return id;
    }

    private GraphQlTester.Response read(Viewer by, UUID dataset, String language) {
        return world.ask(by, READ, Map.of("id", dataset.toString(), "language", language));
    }

    private static String text(GraphQlTester.Response read, String path) {
        return read.path("dataset." + path).entity(String.class).get();
    }

    private static List<String> names(GraphQlTester.Response read) {
        return read.path("dataset.properties[*].property")
                .entityList(String.class)
                .get();
    }

    private static List<String> values(GraphQlTester.Response read, String property, String field) {
        return read.path("dataset.properties[?(@.property == '" + property + "')].values[*]." + field)
                .entityList(String.class)
                .get();
    }

    private static String value(GraphQlTester.Response read, String property, String field) {
        return values(read, property, field).getFirst();
    }
}
