package eu.shifthub.hub.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.Publisher;
import eu.shifthub.hub.catalog.RemoteDataset;
import eu.shifthub.hub.catalog.Remotes;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.CatalogFetches;
import eu.shifthub.hub.source.CatalogSources;
import eu.shifthub.hub.source.SourceId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Catalogs that are brought in, of good and of bad servers. */
@HubTest
@Import({Publisher.class, CatalogSources.class})
class HarvestTest {
    private static final Viewer ANYONE = new Viewer.Anonymous();

    @Autowired
    Harvests harvests;

    @Autowired
    HarvestRunStore runs;

    @Autowired
    HarvestExecution execution;

    @Autowired
    HarvestRuns harvestRuns;

    @Autowired
    HarvestStore store;

    @Autowired
    CatalogFetches fetches;

    @Autowired
    Remotes remotes;

    @Autowired
    Publisher publisher;

    @Autowired
    CatalogSources sources;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private OtherCatalog other;
    private Viewer.Person manager;

    @BeforeEach
    void start() throws IOException {
        other = new OtherCatalog();
        manager = publisher.person(Role.MANAGER, "Maja Manager");
    }

    @AfterEach
    void stop() {
        other.close();
    }

    @Test
    void bringsAllPagesUnderTheirOwnNames() {
        other.turtle("/catalog", OtherCatalog.said("d1"), OtherCatalog.next("/catalog?page=2"));
        other.turtle(
                "/catalog?page=2", OtherCatalog.said("d2"), OtherCatalog.next(other.address() + "/catalog?page=3"));
        other.turtle("/catalog?page=3", OtherCatalog.said("d3"));

        HarvestRun run = run(harvest(Audience.PUBLIC));

        assertThat(run.counts()).isEqualTo(new HarvestCounts(3, 3, 3, 0, 0, 0, 0, 0));
        await().untilAsserted(() -> assertThat(exported()).contains(name("d1"), name("d2"), name("d3")));
        assertThat(known(run)).allSatisfy(dataset -> {
            assertThat(dataset.title()).startsWith("Title of d");
            assertThat(dataset.publisher()).isEqualTo("Publisher");
            assertThat(dataset.isGone()).isFalse();
        });
    }

    @Test
    void countsTheDatasetsWhereTheConnectionIsTried() throws IOException {
        other.datasets("d1", "d2");
        assertThat(sources.look(other.first()).items())
                .singleElement()
                .satisfies(item -> assertThat(item.rows()).isEqualTo(2));

        other.turtle("/catalog", OtherCatalog.said("d1"), OtherCatalog.next("/catalog?page=2"));
        assertThat(sources.look(other.first()).more()).isTrue();

        other.turtle(
                "/catalog",
                OtherCatalog.said("d1"),
                OtherCatalog.next("/catalog?page=2"),
                "<#page> hydra:totalItems 12 .");
        assertThat(sources.look(other.first()).items())
                .singleElement()
                .satisfies(item -> assertThat(item.rows()).isEqualTo(12));
    }

    @Test
    void tellsAnyoneWhatTheOriginSays() throws IOException, InterruptedException {
        other.turtle(
                "/catalog",
                OtherCatalog.said("d1"),
                "<d1> dcat:distribution [ dct:title \"A table\" ; dct:format \"CSV\" ; dcat:accessURL <files/1.csv> ] ,"
                        + " [ dct:title \"B trap\" ; dcat:accessURL <javascript:alert(1)> ] .");
        RemoteDataset dataset = known(run(harvest(Audience.PUBLIC))).getFirst();

        String answer = asked("{ remoteDataset(id: \\\"" + dataset.id()
                + "\\\") { origin iri goneAt turtle distributions { title format address } } }");

        assertThat(answer)
                .contains("\"iri\":\"" + name("d1") + "\"", "\"goneAt\":null", "dcat:Dataset")
                .contains("{\"title\":\"A table\",\"format\":\"CSV\",\"address\":\"" + name("files/1.csv") + "\"}")
                .contains("{\"title\":\"B trap\",\"format\":\"\",\"address\":null}");
    }

    private String asked(String query) throws IOException, InterruptedException {
        String token = send("/login").headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                                .header("Content-Type", "application/json")
                                .header("Cookie", "XSRF-TOKEN=" + token)
                                .header("X-XSRF-TOKEN", token)
                                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + query + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void seesWhatHasChangedAndWhatIsGone() {
        other.datasets("d1", "d2", "d3", "d4");
        Harvest harvest = harvest(Audience.PUBLIC);
        run(harvest);
        other.turtle(
                "/catalog",
                OtherCatalog.said("d1"),
                OtherCatalog.said("d2").replace("About d2", "Otherwise"),
                OtherCatalog.said("d3"),
                OtherCatalog.said("d5"));

        HarvestRun second = run(harvest);

        assertThat(second.counts()).isEqualTo(new HarvestCounts(1, 4, 1, 1, 2, 1, 0, 0));
        assertThat(known(second))
                .filteredOn(RemoteDataset::isGone)
                .extracting(RemoteDataset::iri)
                .containsExactly(name("d4"));
        await().untilAsserted(() -> assertThat(exported()).contains(name("d5")).doesNotContain(name("d4")));
        other.datasets("d1", "d2", "d3", "d4", "d5");
        assertThat(run(harvest).counts()).isEqualTo(new HarvestCounts(1, 5, 1, 1, 3, 0, 0, 0));
        await().untilAsserted(() -> assertThat(exported()).contains(name("d4")));
    }

    @Test
    void bringsTheRestOfABrokenCatalog() {
        other.turtle(
                "/catalog",
                OtherCatalog.said("d1"),
                OtherCatalog.said("d 2"),
                OtherCatalog.said("d3").replace("dcat:keyword", "foo:keyword"),
                "<d4> a dcat:Dataset .",
                OtherCatalog.said("d5"));

        HarvestRun run = run(harvest(Audience.PUBLIC));

        assertThat(run.state()).isEqualTo(HarvestRunState.SUCCEEDED);
        assertThat(run.counts()).isEqualTo(new HarvestCounts(1, 2, 2, 0, 0, 0, 3, 0));
        assertThat(broken(run))
                .extracting(BrokenRecord::problem)
                .containsExactlyInAnyOrder(
                        RecordProblem.IRI_WRONG, RecordProblem.PREFIX_UNKNOWN, RecordProblem.TITLE_MISSING);
        assertThat(broken(run)).extracting(BrokenRecord::iri).contains(name("d3"), name("d4"));
    }

    @Test
    void keepsWhatIsBrokenNowAsItWas() {
        other.datasets("d1", "d2", "d3");
        Harvest harvest = harvest(Audience.PUBLIC);
        run(harvest);
        other.turtle("/catalog", OtherCatalog.said("d1"), OtherCatalog.said("d2"), "<d3> a dcat:Dataset .");

        HarvestRun second = run(harvest);

        assertThat(broken(second)).extracting(BrokenRecord::problem).containsExactly(RecordProblem.TITLE_MISSING);
        assertThat(second.counts()).isEqualTo(new HarvestCounts(1, 2, 0, 0, 2, 0, 1, 0));
        assertThat(known(second)).noneMatch(RemoteDataset::isGone);
    }

    @Test
    void marksNothingWhereMostIsMissing() {
        other.datasets("d1", "d2", "d3");
        Harvest harvest = harvest(Audience.PUBLIC);
        run(harvest);
        other.datasets("d1");

        HarvestRun second = run(harvest);

        assertThat(second.kept()).isEqualTo(KeptReason.TOO_FEW);
        assertThat(known(second)).noneMatch(RemoteDataset::isGone);
    }

    @Test
    void marksNothingWhereANamelessRecordIsBroken() {
        other.datasets("d1", "d2", "d3");
        Harvest harvest = harvest(Audience.PUBLIC);
        run(harvest);
        other.turtle(
                "/catalog", OtherCatalog.said("d1"), OtherCatalog.said("d2"), "[] a dcat:Dataset ; dct:title \"x\" .");

        HarvestRun second = run(harvest);

        assertThat(second.kept()).isEqualTo(KeptReason.NAMES_MISSING);
        assertThat(known(second)).noneMatch(RemoteDataset::isGone);
    }

    @Test
    void keepsWhatCameBeforeAServerFell() {
        other.datasets("d1", "d2");
        Harvest harvest = harvest(Audience.PUBLIC);
        run(harvest);
        other.turtle("/catalog", OtherCatalog.said("d3"), OtherCatalog.next("/catalog?page=2"));
        other.page("/catalog?page=2", exchange -> exchange.sendResponseHeaders(500, -1));

        HarvestRun second = run(harvest);

        assertThat(second.state()).isEqualTo(HarvestRunState.WAITING);
        assertThat(problem(second)).isEqualTo("source.BUSY");
        assertThat(known(second)).hasSize(3).noneMatch(RemoteDataset::isGone);
    }

    @Test
    void tellsWhatIsNoCatalog() {
        fails("text/html", "<!doctype html><html><body>Welcome. Sign in.</body></html>", "source.reason.NO_RDF");
        fails("text/turtle", "<!doctype html><html><body>Welcome. Sign in.</body></html>", "source.reason.PAGE_BROKEN");
        fails("application/ld+json", "{\"@context\": \"http://127.0.0.1:9/x\"}", "source.reason.PAGE_BROKEN");
        fails("application/rdf+xml", "<rdf:RDF", "source.reason.PAGE_BROKEN");
    }

    private void fails(String type, String text, String reason) {
        try (OtherCatalog bad = new OtherCatalog()) {
            bad.page("/catalog", type, text);
            HarvestRun run = run(harvest(bad, Audience.PUBLIC));
            assertThat(run.state()).isEqualTo(HarvestRunState.FAILED);
            assertThat(Objects.requireNonNull(run.failure()).parameters()).containsEntry("reasonKey", reason);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void stopsAtGarbageThatSaysItIsPacked() {
        other.page("/catalog", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            OtherCatalog.send(exchange, 200, "text/turtle", "This was never packed.");
        });

        assertThat(reason(run(harvest(Audience.PUBLIC)))).isEqualTo("source.reason.NOT_PACKED");
    }

    @Test
    void stopsAtPagesThatNeverEnd() {
        other.turtle("/catalog", OtherCatalog.said("d1"), OtherCatalog.next("/catalog"));
        assertThat(reason(run(harvest(Audience.PUBLIC)))).isEqualTo("source.reason.ENDLESS_PAGES");

        try (OtherCatalog endless = new OtherCatalog()) {
            endless.turtle("/catalog", OtherCatalog.said("d1"), OtherCatalog.next("/catalog?page=2"));
            for (int page = 2; page < 30; page++) {
                endless.turtle(
                        "/catalog?page=" + page,
                        OtherCatalog.said("d1"),
                        OtherCatalog.next("/catalog?page=" + (page + 1)));
            }
            HarvestRun run = run(harvest(endless, Audience.PUBLIC));
            assertThat(reason(run)).isEqualTo("source.reason.ENDLESS_PAGES");
            assertThat(known(run)).hasSize(1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void doesNotFollowToAnotherServer() throws IOException {
        try (OtherCatalog neighbour = new OtherCatalog()) {
            other.turtle("/catalog", OtherCatalog.said("d1"), OtherCatalog.next(neighbour.address() + "/catalog"));
            assertThat(reason(run(harvest(Audience.PUBLIC)))).isEqualTo("source.reason.OTHER_SERVER");
        }
    }

    @Test
    void readsNoFileOfTwoGigabytes() {
        other.page("/catalog", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/turtle");
            exchange.sendResponseHeaders(200, 2L << 30);
            exchange.getResponseBody().write('#');
            exchange.getResponseBody().flush();
        });
        assertThat(reason(run(harvest(Audience.PUBLIC)))).isEqualTo("source.reason.PAGE_TOO_LARGE");

        try (OtherCatalog silent = new OtherCatalog()) {
            silent.page("/catalog", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/turtle");
                exchange.sendResponseHeaders(200, 0);
                endlessly(exchange.getResponseBody());
            });
            assertThat(reason(run(harvest(silent, Audience.PUBLIC)))).isEqualTo("source.reason.PAGE_TOO_LARGE");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Until the reader hangs up. */
    private static void endlessly(OutputStream out) {
        byte[] line = "# and on and on\n".repeat(4096).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try {
            for (long written = 0; written < 2L << 30; written += line.length) {
                out.write(line);
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }
    }

    @Test
    void letsNobodySpeakOfWhatIsOurs() {
        String base = base();
        other.turtle(
                "/catalog",
                OtherCatalog.said("d1").replace(" .", " ; dct:relation <" + base + "/catalog> ."),
                "<" + base + "/catalog> dct:title \"Taken over\" .",
                "<" + base
                        + "/id/dataset/00000000-0000-0000-0000-000000000001> a dcat:Dataset ; dct:title \"Taken over\" .");

        HarvestRun run = run(harvest(Audience.PUBLIC));

        assertThat(run.counts()).isEqualTo(new HarvestCounts(1, 1, 1, 0, 0, 0, 0, 1));
        await().untilAsserted(() -> assertThat(exported()).contains(name("d1")));
        assertThat(get("/catalog.ttl")).doesNotContain("Taken over");
    }

    @Test
    void leavesADatasetToWhoBroughtItFirst() throws IOException {
        other.datasets("d1");
        run(harvest(Audience.PUBLIC));
        try (OtherCatalog thief = new OtherCatalog()) {
            thief.turtle("/catalog", OtherCatalog.said(name("d1")).replace("About", "Not about"));
            HarvestRun run = run(harvest(thief, Audience.PUBLIC));
            assertThat(broken(run)).extracting(BrokenRecord::problem).containsExactly(RecordProblem.TAKEN);
            assertThat(known(run)).isEmpty();
        }
    }

    @Test
    void letsNoCatalogSpeakOfDatasetsOfAnother() throws IOException {
        other.datasets("d1");
        run(harvest(Audience.PUBLIC));
        try (OtherCatalog neighbour = new OtherCatalog()) {
            neighbour.turtle(
                    "/catalog",
                    OtherCatalog.said("n1").replace(" .", " ; dct:relation <" + name("d1") + "> ."),
                    "<" + name("d1") + "> dct:title \"Taken over\" .");
            RemoteDataset dataset =
                    known(run(harvest(neighbour, Audience.PUBLIC))).getFirst();
            assertThat(remotes.bodies(List.of(dataset.id().value())).values())
                    .singleElement()
                    .asString()
                    .contains(name("d1"))
                    .doesNotContain("Taken over");
        }
    }

    @Test
    void tellsNobodyOfWhatIsForThoseSignedIn() {
        other.datasets("d1");
        Harvest harvest = harvest(Audience.SIGNED_IN);
        HarvestRun run = run(harvest);
        RemoteDataset dataset = known(run).getFirst();

        assertThat(remotes.get(publisher.person(Role.ANALYST, "Anna"), dataset.id())
                        .title())
                .isEqualTo("Title of d1");
        assertThatThrownBy(() -> remotes.get(publisher.person(Role.VIEWER, "Vera"), dataset.id()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> remotes.get(ANYONE, dataset.id())).isInstanceOf(ProblemException.class);

        harvests.change(manager, harvest.id(), Audience.PUBLIC, null, false);
        await().untilAsserted(() -> assertThat(exported()).contains(name("d1")));
        harvests.change(manager, harvest.id(), Audience.SIGNED_IN, null, false);
        assertThatThrownBy(() -> remotes.get(ANYONE, dataset.id())).isInstanceOf(ProblemException.class);
        await().untilAsserted(() -> assertThat(exported()).doesNotContain(name("d1")));
    }

    /** Both name the same publisher, which in the graph has the words of both. */
    @Test
    void leavesNoWordsInTheGraphOfThoseWhoMayNoMoreKnowThem() throws IOException {
        try (OtherCatalog neighbour = new OtherCatalog()) {
            other.turtle("/catalog", published("d1", "Words for some"));
            neighbour.turtle("/catalog", published("d2", "Words for all"));
            Harvest harvest = harvest(Audience.PUBLIC);
            run(harvest);
            run(harvest(neighbour, Audience.PUBLIC));
            await().until(() -> isSaid("Words for some") && isSaid("Words for all"));

            harvests.change(manager, harvest.id(), Audience.SIGNED_IN, null, false);

            await().until(() -> !isSaid("Words for some") && isSaid("Words for all"));
        }
    }

    private static String published(String name, String words) {
        return OtherCatalog.said(name)
                + " <%s> dct:publisher <https://agent.example/same> .".formatted(name)
                + " <https://agent.example/same> a foaf:Agent ; foaf:name \"%s\" .".formatted(words);
    }

    private boolean isSaid(String words) {
        String question = "ASK { ?s ?p \"" + words + "\" }";
        return send("/sparql?query=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
                .body()
                .contains("true");
    }

    @Test
    void takesOutWhatAHarvestBroughtWithIt() {
        other.datasets("d1", "d2");
        Harvest harvest = harvest(Audience.PUBLIC);
        run(harvest);
        await().untilAsserted(() -> assertThat(exported()).contains(name("d1"), name("d2")));

        harvests.delete(manager, harvest.id());

        assertThat(remotes.listOf(harvest.id().value(), null, 10)).isEmpty();
        await().untilAsserted(() -> assertThat(exported()).doesNotContain(name("d1"), name("d2")));
        assertThat(run(harvest(Audience.PUBLIC)).counts().created()).isEqualTo(2);
    }

    @Test
    void isForManagersAlone() {
        other.datasets("d1");
        SourceId source = sources.catalog(manager, other.first());
        for (Role role : List.of(Role.VIEWER, Role.ANALYST, Role.WORKER)) {
            Viewer.Person person = publisher.person(role, "Some One");
            assertThatThrownBy(() -> harvests.create(person, source, Audience.PUBLIC, null))
                    .isInstanceOf(ProblemException.class);
            assertThat(harvests.list(person)).isEmpty();
        }
    }

    @Test
    void takesARunUpAgainThatWasBrokenOff() {
        other.datasets("d1");
        Harvest harvest = harvest(Audience.PUBLIC);
        other.page("/catalog", exchange -> exchange.sendResponseHeaders(503, -1));
        HarvestRun waiting = run(harvest);
        assertThat(waiting.state()).isEqualTo(HarvestRunState.WAITING);
        other.datasets("d1");

        assertThat(execution.work(waiting.id())).isNull();

        assertThat(runs.find(waiting.id())).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo(HarvestRunState.SUCCEEDED);
            assertThat(run.attempt()).isEqualTo(2);
        });
    }

    @Test
    void stopsWhatTakesTooLong() {
        other.datasets("d1");
        Harvest harvest = harvest(Audience.PUBLIC);
        other.page("/catalog", exchange -> exchange.sendResponseHeaders(503, -1));
        HarvestRun waiting = run(harvest);
        other.page("/catalog", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/turtle");
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
        });
        HarvestProperties hasty =
                new HarvestProperties(1, Duration.ofSeconds(1), List.of(Duration.ofDays(1)), 5, 100, 0);

        assertThat(new HarvestExecution(harvestRuns, store, fetches, remotes, hasty, Clock.systemUTC())
                        .work(waiting.id()))
                .isNull();

        assertThat(problem(newest(harvest))).isEqualTo("harvest.TOO_LONG");
        assertThat(newest(harvest).state()).isEqualTo(HarvestRunState.FAILED);
    }

    /** A few letters a second, until the reader hangs up; else for minutes. */
    private static void drip(OutputStream out) {
        try {
            for (int i = 0; i < 5_000; i++) {
                out.write('#');
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }
    }

    private Harvest harvest(Audience audience) {
        return harvest(other, audience);
    }

    private Harvest harvest(OtherCatalog catalog, Audience audience) {
        return harvests.create(manager, sources.catalog(manager, catalog.first()), audience, null);
    }

    private HarvestRun run(Harvest harvest) {
        harvests.run(manager, harvest.id());
        await().atMost(Duration.ofSeconds(90))
                .until(() -> List.of(HarvestRunState.SUCCEEDED, HarvestRunState.FAILED, HarvestRunState.WAITING)
                        .contains(newest(harvest).state()));
        return newest(harvest);
    }

    private HarvestRun newest(Harvest harvest) {
        return runs.newestOf(List.of(harvest.id()), 1).getFirst();
    }

    private List<RemoteDataset> known(HarvestRun run) {
        return remotes.listOf(run.harvestId().value(), null, 100);
    }

    private List<BrokenRecord> broken(HarvestRun run) {
        return Objects.requireNonNull(runs.broken(List.of(run.id()), 100).get(run.id()));
    }

    private static @Nullable String problem(HarvestRun run) {
        return run.failure() == null ? null : run.failure().problem();
    }

    private static @Nullable String reason(HarvestRun run) {
        assertThat(run.state()).isEqualTo(HarvestRunState.FAILED);
        return Objects.requireNonNull(run.failure()).parameters().get("reasonKey");
    }

    private String name(String dataset) {
        return other.dataset(dataset);
    }

    private String base() {
        return sources.base();
    }

    /** The names of all datasets that anybody is told of. */
    private List<String> exported() {
        Model all = ModelFactory.createDefaultModel();
        pages(page -> RDFDataMgr.read(all, new java.io.StringReader(page), null, Lang.TURTLE));
        return all.listSubjectsWithProperty(RDF.type, DCAT.Dataset)
                .mapWith(Object::toString)
                .toList();
    }

    private void pages(Consumer<String> taker) {
        for (int page = 1; ; page++) {
            HttpResponse<String> answer = send("/catalog.ttl?page=" + page);
            if (answer.statusCode() != 200) {
                return;
            }
            taker.accept(answer.body());
        }
    }

    private String get(String path) {
        return send(path).body();
    }

    private HttpResponse<String> send(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
