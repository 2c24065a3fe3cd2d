package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.catalog.rdf.ReferenceShapes;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@HubTest
@Import(Publisher.class)
@TestPropertySource(properties = {"hub.catalog.page-bytes=20KB", "hub.public-url=https://hub.example"})
class FeedTest {
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final String TREE = "https://w3id.org/tree#";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    CatalogReader reader;

    @Autowired
    RevisionStore revisions;

    @Autowired
    HubFacts hub;

    private Viewer.Person manager;
    private Workspace project;

    @BeforeEach
    void project() {
        manager = publisher.person(Role.MANAGER, "Maja Manager");
        project = publisher.project(manager, "Project " + UUID.randomUUID());
    }

    @Test
    void replaysToTheSameCatalog() throws Exception {
        List<UUID> made = new ArrayList<>();
        for (Sensitivity sensitivity : Sensitivity.values()) {
            made.add(publisher.publish(manager, project, "Title", "Words", sensitivity, true));
        }
        UUID gone = publisher.publish(manager, project, "Gone", "", Sensitivity.PUBLIC, true);
        made.forEach(this::awaitSaid);
        awaitSaid(gone);
        publisher.unpublish(gone);
        await().until(() -> reader.find(Audience.PUBLIC, gone).isEmpty());

        for (Lang lang : List.of(Lang.TRIG, Lang.JSONLD)) {
            Map<String, Model> replayed = new HashMap<>();
            List<Dataset> pieces = pieces(lang);
            pieces.forEach(piece -> replay(piece, replayed));

            assertThat(pieces.size()).isGreaterThan(1);
            assertThat(replayed).hasSize(Math.toIntExact(revisions.count(Audience.PUBLIC, Instant.EPOCH)));
            assertThat(replayed).doesNotContainKey(hub.iris().dataset(gone));
            assertThat(made)
                    .allSatisfy(dataset -> assertThat(reader.find(Audience.PUBLIC, dataset)
                                    .orElseThrow()
                                    .model()
                                    .isIsomorphicWith(replayed.get(hub.iris().dataset(dataset))))
                            .isTrue());
            if (!ReferenceShapes.areAbsent()) {
                assertThat(pieces.stream()
                                .map(FeedTest::union)
                                .flatMap(all -> ReferenceShapes.feedViolations(all).stream()))
                        .isEmpty();
            }
        }
    }

    @Test
    void answersWithNothingNewAndToHead() throws Exception {
        awaitSaid(publisher.publish(manager, project, "Title", "Words", Sensitivity.PUBLIC, true));
        HttpResponse<String> first = send("/catalog/feed.trig", "GET");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/trig;charset=UTF-8");
        assertThat(send("/catalog/feed.trig", "GET", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(send("/catalog/feed.trig", "HEAD").statusCode()).isEqualTo(200);
        assertThat(send("/catalog/feed.trig?after=x", "GET").statusCode()).isEqualTo(400);
    }

    private void awaitSaid(UUID dataset) {
        await().until(() -> reader.find(Audience.PUBLIC, dataset).isPresent());
    }

    private List<Dataset> pieces(Lang lang) throws Exception {
        List<Dataset> pieces = new ArrayList<>();
        String next = "/catalog/feed." + (lang == Lang.TRIG ? "trig" : "jsonld");
        while (next != null) {
            Dataset piece = DatasetFactory.create();
            byte[] body = send(next, "GET").body().getBytes(StandardCharsets.UTF_8);
            RDFDataMgr.read(piece, new ByteArrayInputStream(body), lang);
            pieces.add(piece);
            next = piece
                    .getDefaultModel()
                    .listObjectsOfProperty(ResourceFactory.createProperty(TREE + "node"))
                    .mapWith(node -> node.toString().replace("https://hub.example", ""))
                    .toList()
                    .stream()
                    .findFirst()
                    .orElse(null);
        }
        return pieces;
    }

    private static void replay(Dataset piece, Map<String, Model> replayed) {
        Model links = piece.getDefaultModel();
        links.listStatements(null, ResourceFactory.createProperty(AS + "object"), (Resource) null)
                .forEach(statement -> {
                    Resource activity = statement.getSubject();
                    String dataset = statement.getResource().getURI();
                    if (activity.hasProperty(RDF.type, ResourceFactory.createResource(AS + "Delete"))) {
                        replayed.remove(dataset);
                    } else {
                        replayed.put(dataset, piece.getNamedModel(activity.getURI()));
                    }
                });
    }

    private static Model union(Dataset piece) {
        Model all = ModelFactory.createDefaultModel().add(piece.getDefaultModel());
        piece.listModelNames().forEachRemaining(name -> all.add(piece.getNamedModel(name)));
        return all;
    }

    private HttpResponse<String> send(String path, String method, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
