package eu.shifthub.hub.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.OtherHub;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.Catalog;
import eu.shifthub.hub.catalog.Publisher;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.source.CatalogSources;
import eu.shifthub.hub.workspace.Workspace;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What one hub publishes, another that harvests it publishes again: the same but for their own addresses. */
@HubTest
@Import({Publisher.class, CatalogSources.class})
@TestPropertySource(properties = "hub.public-url=" + RoundTripTest.SECOND)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class RoundTripTest {
    static final String SECOND = "https://second.example";

    @Autowired
    Harvests harvests;

    @Autowired
    HarvestRunStore runs;

    @Autowired
    Publisher publisher;

    @Autowired
    CatalogSources sources;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld"})
    void givesTheSameAgain(String format) {
        try (OtherHub first = OtherHub.start(Publisher.class)) {
            publish(first.bean(Publisher.class));
            // What is told of each dataset in turn comes in any order: now it says the last of all.
            first.bean(Catalog.class).rebuild();
            await().untilAsserted(
                            () -> assertThat(datasets(export(first.address()))).hasSize(5));
            Model said = withoutFrames(export(first.address()), first.address());

            Viewer.Person manager = publisher.person(Role.MANAGER, "Maja Manager");
            Harvest harvest = harvests.create(
                    manager, sources.catalog(manager, first.address() + "/catalog." + format), Audience.PUBLIC, null);
            harvests.run(manager, harvest.id());
            await().atMost(Duration.ofSeconds(90)).until(() -> run(harvest).state() == HarvestRunState.SUCCEEDED);

            assertThat(run(harvest).counts()).isEqualTo(new HarvestCounts(3, 5, 5, 0, 0, 0, 0, 0));
            await().untilAsserted(() -> assertThat(datasets(export(second()))).hasSize(5));
            Model again = withoutFrames(export(second()), first.address());
            assertThat(again.difference(said).listStatements().toList()).isEmpty();
            assertThat(said.difference(again).listStatements().toList()).isEmpty();
            assertThat(again.isIsomorphicWith(said)).isTrue();
        }
    }

    private static void publish(Publisher publisher) {
        Viewer.Person manager = publisher.person(Role.MANAGER, "Wanda Worker");
        Workspace project = publisher.project(manager, "Open health data");
        for (Sensitivity sensitivity : Sensitivity.values()) {
            UUID made = publisher.publish(
                    manager,
                    project,
                    "Data, \"" + sensitivity + "\" – données",
                    "Described.",
                    sensitivity,
                    true,
                    "a label");
            publisher.joinInSilence(manager, "Series of " + sensitivity, made);
            publisher.measureInSilence(made);
        }
        publisher.publish(
                manager, project, "عنوان 🩺 " + UUID.randomUUID(), "Several\nlines.", Sensitivity.PUBLIC, true, "b");
    }

    private HarvestRun run(Harvest harvest) {
        return runs.newestOf(List.of(harvest.id()), 1).getFirst();
    }

    private String second() {
        return "http://127.0.0.1:" + port;
    }

    private static List<Resource> datasets(Model model) {
        return model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList();
    }

    /**
     * Without what the hubs say of their catalogs as a whole, of the pages they are cut into, and of services that have no
     * dataset of the first one.
     */
    private static Model withoutFrames(Model model, String first) {
        Set<String> frame = Set.of(
                first + "/", first + "/catalog", first + "/catalog#service-sparql", SECOND + "/", SECOND + "/catalog");
        model.listSubjects()
                .filterKeep(subject -> subject.isURIResource()
                        && (frame.contains(subject.getURI())
                                || subject.getURI().startsWith(SECOND + "/catalog#")
                                || subject.getURI().contains("/catalog.ttl?page=")))
                .toList()
                .forEach(Resource::removeProperties);
        return model;
    }

    private Model export(String address) {
        Model all = ModelFactory.createDefaultModel();
        for (int page = 1; ; page++) {
            HttpResponse<String> answer = get(address + "/catalog.ttl?page=" + page);
            if (answer.statusCode() != 200) {
                return all;
            }
            RDFDataMgr.read(all, new StringReader(answer.body()), null, Lang.TURTLE);
        }
    }

    private HttpResponse<String> get(String url) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
