package eu.shifthub.hub.serving;

import static eu.shifthub.hub.access.Sensitivity.INTERNAL;
import static eu.shifthub.hub.access.Sensitivity.PUBLIC;
import static eu.shifthub.hub.access.Sensitivity.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.query.DataWorld;
import eu.shifthub.hub.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@HubTest
@Import({World.class, DataWorld.class})
class DatasetFilesTest {
    private static final String TRICKY = "select * from (values (1, 'a \"quoted\", text'), (2, e'two\\nlines'),"
            + " (3, 'é œ'), (4, ''), (5, null)) t(n, \"the, text\")";

    @LocalServerPort
    int port;

    private final World world;
    private final DataWorld data;

    private Viewer.Person owner;
    private Workspace home;
    private Browser anyone;

    @Autowired
    DatasetFilesTest(World world, DataWorld data) {
        this.world = world;
        this.data = data;
        this.owner = world.person(Role.WORKER);
        this.home = world.project(owner);
        this.anyone = new Browser(0);
    }

    @BeforeEach
    void people() {
        owner = world.person(Role.WORKER);
        home = world.project(owner);
        anyone = new Browser(port);
    }

    @Test
    void writesCsvThatLosesNothing() {
        Dataset dataset = published(PUBLIC, TRICKY);

        HttpResponse<String> answer = anyone.get(address(dataset.id(), "csv"));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body())
                .isEqualTo(
                        "n,\"the, text\"\r\n1,\"a \"\"quoted\"\", text\"\r\n2,\"two\nlines\"\r\n3,é œ\r\n4,\"\"\r\n5,\r\n");
    }

    /** Readers of CSV pass over empty lines. */
    @Test
    void losesNoRowOfOneColumnWithoutValue() {
        Dataset dataset = published(PUBLIC, "select * from (values ('a'), (null), ('b')) t(one)");

        assertThat(anyone.get(address(dataset.id(), "csv")).body()).isEqualTo("one\r\na\r\n\"\"\r\nb\r\n");
    }

    @Test
    void writesJsonAndLinesOfJson() {
        Dataset dataset =
                published(PUBLIC, "select 12345678901 as big, 1.50 as fee, null::text as nothing, true as yes");

        String row = "{\"big\":\"12345678901\",\"fee\":\"1.50\",\"nothing\":null,\"yes\":true}";
        assertThat(anyone.get(address(dataset.id(), "json")).body()).isEqualTo("[" + row + "]");
        assertThat(anyone.get(address(dataset.id(), "ndjson")).body()).isEqualTo(row + "\n");
    }

    @Test
    void choosesColumnsAndRowsByTheAddress() {
        Dataset dataset = published(PUBLIC, DataWorld.DOCTORS);

        assertThat(anyone.get(address(dataset.id(), "csv") + "?columns=nom,oa&oa=B")
                        .body())
                .isEqualTo("nom,oa\r\nO'Neill,B\r\n");
        HttpResponse<String> wrong = anyone.get(address(dataset.id(), "csv") + "?no_such=1");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(wrong.body()).doesNotContain("Curie");
    }

    @Test
    void servesPartsOfAWholeVersionAndWhatIsSelectedAsAWhole() {
        Dataset dataset = published(PUBLIC, DataWorld.DOCTORS);
        String address = address(dataset.id(), "parquet");
        HttpResponse<String> whole = anyone.get(address);
        String tag = whole.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> part =
                anyone.send(anyone.request(address).header("Range", "bytes=0-3").build());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("PAR1");
        assertThat(anyone.send(anyone.request(address)
                                .header("If-None-Match", tag)
                                .build())
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<String> changed = anyone.send(anyone.request(address)
                .header("Range", "bytes=0-3")
                .header("If-Range", "\"another\"")
                .build());
        assertThat(changed.statusCode()).isEqualTo(200);
        HttpResponse<String> selected = anyone.send(anyone.request(address + "?columns=oa")
                .header("Range", "bytes=0-3")
                .build());
        assertThat(selected.statusCode()).isEqualTo(200);
        assertThat(selected.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void sendsNothingWhereNoSuchPartIsThere(String range) {
        String address = address(published(PUBLIC, DataWorld.DOCTORS).id(), "parquet");
        String size = String.valueOf(
                anyone.get(address).headers().firstValueAsLong("Content-Length").orElseThrow());

        HttpResponse<String> answer =
                anyone.send(anyone.request(address).header("Range", range).build());

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */" + size);
        assertThat(answer.body()).isEmpty();
    }

    static Stream<String> sendsNothingWhereNoSuchPartIsThere() {
        return Stream.of("bytes=99999999-", "bytes=9-1", "bytes=" + "0-0,".repeat(500) + "0-0");
    }

    @Test
    void asksStrangersToSignInAndTellsThemNothingOfWhatIsClosed() {
        Dataset internal = published(INTERNAL, DataWorld.DOCTORS);
        Dataset closed = data.dataset(owner, home, RESTRICTED, DataWorld.DOCTORS);

        assertThat(anyone.get(address(internal.id(), "csv")).statusCode()).isEqualTo(401);
        HttpResponse<String> hidden = anyone.get(address(closed.id(), "csv"));
        HttpResponse<String> unknown = anyone.get(address(new DatasetId(UUID.randomUUID()), "csv"));
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body().replace(closed.id().value().toString(), ""))
                .isEqualTo(unknown.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", ""));
        assertThat(anyone.get("/data/datasets/nonsense.csv").statusCode()).isEqualTo(404);
        assertThat(anyone.get("/data/anything").statusCode()).isEqualTo(404);
        assertThat(anyone.get(address(closed.id(), "xlsx")).statusCode()).isEqualTo(404);
    }

    @Test
    void streamsManyRowsAndRecordsBothEnds() {
        Dataset dataset = published(PUBLIC, "select i, 'row ' || i as text from range(100000) t(i)");

        assertThat(anyone.get(address(dataset.id(), "csv")).body().lines()).hasSize(100_001);

        assertThat(data.readsOf(dataset))
                .singleElement()
                .satisfies(read -> assertThat(read.rowCount()).isNull());
        assertThat(data.streamsOf(dataset)).singleElement().satisfies(end -> {
            assertThat(end.rowCount()).isEqualTo(100_000);
            assertThat(end.complete()).isTrue();
        });
    }

    @Test
    void endsTheQuestionWhenTheReaderLeaves() throws IOException {
        Dataset dataset = published(PUBLIC, "select i, repeat('x', 200) as text from range(2000000) t(i)");

        try (InputStream rows = URI.create("http://localhost:" + port + address(dataset.id(), "csv"))
                .toURL()
                .openStream()) {
            assertThat(rows.readNBytes(1000)).hasSize(1000);
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(data.streamsOf(dataset))
                        .singleElement()
                        .satisfies(end -> assertThat(end.complete()).isFalse()));
        assertThat(anyone.get(address(dataset.id(), "csv") + "?i=7").body()).startsWith("i,text\r\n7,");
    }

    private Dataset published(Sensitivity sensitivity, String sql) {
        Dataset dataset = data.dataset(owner, home, sensitivity, sql);
        world.publish(owner, dataset.id(), true);
        return dataset;
    }

    private static String address(DatasetId dataset, String extension) {
        return "/data/datasets/" + dataset.value() + "." + extension;
    }
}
