package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.rdf.Terms;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@HubTest
@Import(Publisher.class)
@TestPropertySource(properties = {"hub.catalog.page-size=2", "hub.public-url=https://hub.example"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogAddressesTest {
    private static final String SECRET = "Unutterable";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    RevisionStore revisions;

    @Autowired
    Catalog catalog;

    private UUID c0;
    private UUID c1;
    private UUID c2;
    private UUID c3;
    private UUID unlisted;
    private UUID series;
    private Workspace project;
    private Viewer.Person worker;

    @BeforeAll
    void publish() {
        worker = publisher.person(Role.MANAGER, "Wanda Worker");
        project = publisher.project(worker, "Open health data");
        c0 = publish("Médecins Accrédités HAS", Sensitivity.PUBLIC, true);
        c1 = publish("Internal stays", Sensitivity.INTERNAL, true);
        c2 = publish("Restricted stays", Sensitivity.RESTRICTED, true);
        c3 = publish("Sensitive stays", Sensitivity.SENSITIVE, true);
        unlisted = publish("Hidden stays", Sensitivity.PUBLIC, false);
        await().until(() -> known().size() == 5);
        series = publisher.joinInSilence(worker, "Stays of 2025", c1, c2, c3, unlisted);
        known().forEach(catalog::project);
    }

    private UUID publish(String title, Sensitivity sensitivity, boolean listed) {
        return publisher.publish(
                worker, project, title, SECRET + " description", sensitivity, listed, SECRET + "-label");
    }

    private List<UUID> known() {
        return revisions.listDatasets(null, 1000);
    }

    @Test
    void describesAnOpenDatasetWithItsDownloads() {
        Model model = read("/datasets/" + c0 + ".ttl", Lang.TURTLE);
        Resource dataset = model.getResource("https://hub.example/id/dataset/" + c0);

        assertThat(dataset.hasProperty(RDF.type, DCAT.Dataset)).isTrue();
        assertThat(dataset.getProperty(DCTerms.title).getString()).isEqualTo("Médecins Accrédités HAS");
        assertThat(dataset.getProperty(DCTerms.description).getString()).isEqualTo(SECRET + " description");
        assertThat(dataset.getPropertyResourceValue(DCTerms.accessRights).getLocalName())
                .isEqualTo("PUBLIC");
        assertThat(dataset.listProperties(DCAT.distribution).toList()).hasSize(4);
        assertThat(model.listObjectsOfProperty(DCAT.downloadURL)
                        .mapWith(Object::toString)
                        .toList())
                .contains("https://hub.example/data/datasets/" + c0 + ".csv");
    }

    @Test
    void givesNoDownloadOfWhatIsNotOpen() {
        for (UUID dataset : List.of(c1, c2)) {
            Model model = read("/datasets/" + dataset + ".ttl", Lang.TURTLE);
            assertThat(model.contains(null, DCAT.downloadURL)).isFalse();
            assertThat(model.contains(null, DCAT.byteSize)).isFalse();
            assertThat(model.contains(null, DCAT.keyword, SECRET + "-label")).isTrue();
        }
    }

    @Test
    void saysOfASensitiveDatasetOnlyTitlePublisherAndContact() {
        for (String suffix : List.of("ttl", "jsonld", "rdf", "nt")) {
            String body = get("/datasets/" + c3 + "." + suffix).body();
            assertThat(body).contains("Sensitive stays", "Open health data", "Wanda Worker");
            assertThat(body).doesNotContain(SECRET, "issued", "modified", "\"10000\"", ">10000<", "dataset_" + c3);
            assertThat(body).doesNotContain("secret", "mediaType", "downloadURL", "Column");
        }
    }

    @Test
    void namesTheVariablesWhereTheDescriptionIsOpen() {
        for (UUID dataset : List.of(c0, c1, c2)) {
            assertThat(get("/datasets/" + dataset + ".ttl").body())
                    .contains("secret_column", "Categories of electronic health data", "applicableLegislation");
        }
    }

    @Test
    void neverNamesWhatIsNotListed() {
        assertThat(get("/datasets/" + unlisted + ".ttl").statusCode()).isEqualTo(404);
        assertThat(get("/id/dataset/" + unlisted).statusCode()).isEqualTo(404);
        for (String suffix : List.of("ttl", "jsonld", "rdf", "nt")) {
            for (String page : pages("/catalog." + suffix)) {
                assertThat(page).doesNotContain(unlisted.toString(), "Hidden", "secret-user-name");
            }
        }
    }

    @Test
    void leadsHarvestersThroughAllPagesInEverySyntax() {
        for (Lang lang : List.of(Lang.TURTLE, Lang.JSONLD, Lang.RDFXML, Lang.NTRIPLES)) {
            String suffix =
                    lang == Lang.TURTLE ? "ttl" : lang.getFileExtensions().getFirst();
            Set<String> found = new HashSet<>();
            for (String page : pages("/catalog." + suffix)) {
                Model model = parse(page, lang);
                assertThat(model.listObjectsOfProperty(Terms.hydra("totalItems"))
                                .next()
                                .asLiteral()
                                .getInt())
                        .isEqualTo(4);
                model.listObjectsOfProperty(DCAT.dataset)
                        .forEach(dataset -> found.add(dataset.asResource().getURI()));
            }
            assertThat(found)
                    .containsExactlyInAnyOrder(
                            "https://hub.example/id/dataset/" + c0,
                            "https://hub.example/id/dataset/" + c1,
                            "https://hub.example/id/dataset/" + c2,
                            "https://hub.example/id/dataset/" + c3);
        }
    }

    @Test
    void findsAPageByItsNumberAlone() {
        assertThat(get("/catalog.ttl?page=2").body()).contains(c2.toString()).doesNotContain(c0.toString());
        assertThat(get("/catalog.ttl?page=7").statusCode()).isEqualTo(404);
        assertThat(get("/catalog.ttl?page=x").statusCode()).isEqualTo(400);
        assertThat(get("/catalog.ttl?modified_since=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/catalog.ttl?modified_since=%2B999999999-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/catalog.ttl?modified_since=2999-01-01").body()).contains("totalItems", " 0");
    }

    @Test
    void answersWithNothingNewWhereNothingChanged() {
        for (String path : List.of("/catalog.ttl", "/datasets/" + c0 + ".jsonld")) {
            HttpResponse<String> first = get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            String modified = first.headers().firstValue("Last-Modified").orElseThrow();

            assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(get(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
            assertThat(get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void answersToHead() {
        for (String path : List.of("/catalog.ttl", "/catalog", "/datasets/" + c0)) {
            HttpResponse<String> head =
                    send(HttpRequest.newBuilder(address(path)).HEAD().build());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Type")).hasValue("text/turtle;charset=UTF-8");
            assertThat(head.headers().firstValue("ETag")).isPresent();
        }
    }

    @Test
    void choosesTheSyntaxByAccept() {
        assertThat(type("/catalog", "*/*")).startsWith("text/turtle");
        assertThat(type("/catalog", "application/ld+json")).startsWith("application/ld+json");
        assertThat(type("/datasets/" + c0, "application/rdf+xml, text/html;q=0.5"))
                .startsWith("application/rdf+xml");
        assertThat(type("/datasets/" + c0, "application/n-triples")).startsWith("application/n-triples");
        assertThat(get("/catalog", "Accept", "text/turtle").headers().allValues("Vary"))
                .anyMatch(vary -> vary.toLowerCase(java.util.Locale.ROOT).contains("accept"));
    }

    @Test
    void leadsFromThePermanentNameToThePage() {
        HttpResponse<String> answer = get("/id/dataset/" + c0);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/datasets/" + c0);
    }

    @Test
    void tellsOfASeriesAndWhoOfItsDatasetsMayBeKnown() {
        Model model = read("/series/" + series + ".ttl", Lang.TURTLE);
        Resource named = model.getResource("https://hub.example/id/series/" + series);

        assertThat(named.hasProperty(RDF.type, ResourceFactory.createResource(DCAT.NS + "DatasetSeries")))
                .isTrue();
        assertThat(named.getProperty(DCTerms.title).getString()).isEqualTo("Stays of 2025");
        assertThat(model.listSubjectsWithProperty(ResourceFactory.createProperty(DCAT.NS + "inSeries"), named)
                        .mapWith(Resource::getURI)
                        .toList())
                .containsExactlyInAnyOrder(
                        "https://hub.example/id/dataset/" + c1, "https://hub.example/id/dataset/" + c2);
        for (String suffix : List.of("ttl", "jsonld", "rdf", "nt")) {
            assertThat(get("/series/" + series + "." + suffix).body())
                    .contains("Stays of 2025")
                    .doesNotContain(unlisted.toString(), c3.toString(), SECRET);
        }
    }

    @Test
    void answersForASeriesByItsPermanentNameAndInEverySyntax() {
        HttpResponse<String> permanent = get("/id/series/" + series);
        HttpResponse<String> answer = get("/series/" + series, "Accept", "text/html");

        assertThat(permanent.statusCode()).isEqualTo(303);
        assertThat(permanent.headers().firstValue("Location").orElseThrow()).endsWith("/series/" + series);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
        assertThat(type("/series/" + series, "application/ld+json")).startsWith("application/ld+json");
        assertThat(get(
                                "/series/" + series,
                                "If-None-Match",
                                answer.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void answersUnknownThingsWithAProblem() {
        for (String path : List.of(
                "/datasets/" + UUID.randomUUID() + ".ttl",
                "/datasets/nonsense.ttl",
                "/series/" + UUID.randomUUID(),
                "/series/" + UUID.randomUUID() + ".ttl",
                "/series/nonsense",
                "/series/" + series + ".exe",
                "/id/series/" + UUID.randomUUID(),
                "/id/what")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void compressesOnRequest() throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(address("/catalog.ttl"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).contains("Médecins Accrédités HAS");
        }
    }

    private List<String> pages(String path) {
        List<String> bodies = new ArrayList<>();
        String next = path;
        while (next != null) {
            String body = get(next).body();
            bodies.add(body);
            assertThat(bodies.size()).isLessThan(10);
            Model model = parse(body, lang(path));
            List<String> links = model.listObjectsOfProperty(Terms.hydra("next"))
                    .mapWith(Object::toString)
                    .toList();
            assertThat(model.listObjectsOfProperty(Terms.hydra("nextPage"))
                            .mapWith(Object::toString)
                            .toList())
                    .isEqualTo(links);
            next = links.isEmpty() ? null : links.getFirst().replace("https://hub.example", "");
        }
        return bodies;
    }

    private static Lang lang(String path) {
        return org.apache.jena.riot.RDFLanguages.filenameToLang(path);
    }

    private Model read(String path, Lang lang) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return parse(answer.body(), lang);
    }

    private static Model parse(String body, Lang lang) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), lang);
        return model;
    }

    private String type(String path, String accept) {
        return get(path, "Accept", accept).headers().firstValue("Content-Type").orElseThrow();
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
