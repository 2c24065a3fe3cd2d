package eu.shifthub.hub.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.shifthub.db.testkit.S3Server;
import eu.shifthub.hub.source.connector.Brought;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.Found;
import eu.shifthub.hub.source.connector.Neighbours;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.util.unit.DataSize;

@TestInstance(Lifecycle.PER_CLASS)
class S3ConnectorTest {
    private static final Credential RIGHT = new Credential(S3Server.SECRET_KEY, null);

    private final S3Server server = S3Server.start();
    private final S3Connector connector = new S3Connector(Neighbours.loopback(), Neighbours.properties());
    private String name = "";
    private Path objects = Path.of("");

    @BeforeEach
    void makeBucket(TestInfo test) throws IOException {
        name = "s" + Math.abs(test.getDisplayName().hashCode());
        objects = server.bucket(name);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private Connection connection() {
        return connection(server.endpoint().toString(), name);
    }

    private static Connection connection(@Nullable String url, @Nullable String bucket) {
        return new Connection(url, null, null, null, null, null, bucket, true, null, S3Server.ACCESS_KEY);
    }

    private static Selection files(@Nullable String path, @Nullable String pattern) {
        return new Selection(null, null, null, path, pattern, null, null, false);
    }

    private void put(String key, String content) throws IOException {
        Path object = objects.resolve(key);
        Files.createDirectories(object.getParent());
        Files.writeString(object, content);
    }

    private void putSome() throws IOException {
        put("visits/2025.csv", "id,ward\n1,A\n");
        put("visits/2026.csv", "id,ward\n2,B\n");
        put("visits/notes.txt", "not data");
        put("other/2026.csv", "x\n1\n");
    }

    @Test
    void showsWhatIsUnderAPrefix() throws IOException {
        putSome();

        Found found = connector.look(connection(), files("visits/", null), RIGHT);

        assertThat(found.items())
                .extracting(SourceItem::name)
                .containsExactly("visits/2025.csv", "visits/2026.csv", "visits/notes.txt");
        assertThat(found.items().getFirst().size()).isEqualTo(12);
        assertThat(found.items().getFirst().modifiedAt()).isNotNull();
        assertThat(connector.look(connection(), null, RIGHT).items()).hasSize(4);
    }

    @Test
    void bringsTheObjectsOfAPatternOnceAndAnewWhenOneHasChanged() throws IOException {
        putSome();
        Selection csv = files("visits/", "20??.csv");
        Brought first = Brought.all();
        Fetched fetched = connector.fetch(connection(), csv, RIGHT, null, first);
        assertThat(first.files()).containsOnlyKeys("2025.csv", "2026.csv").containsEntry("2025.csv", "id,ward\n1,A\n");
        assertThat(fetched.append()).isFalse();

        Brought second = Brought.all();
        assertThat(connector.fetch(connection(), csv, RIGHT, fetched.cursor(), second))
                .isEqualTo(Fetched.unchanged(fetched.cursor()));
        assertThat(second.files()).isEmpty();

        put("visits/2026.csv", "id,ward\n2,B\n3,C\n");
        Brought third = Brought.all();
        connector.fetch(connection(), csv, RIGHT, fetched.cursor(), third);
        assertThat(third.files()).containsEntry("2026.csv", "id,ward\n2,B\n3,C\n");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        putSome();
        assertThatThrownBy(() -> connector.look(connection(), null, new Credential("wrong", null)))
                .hasMessageContaining("refuses the name or the password");
        assertThatThrownBy(() -> connector.look(connection(), null, Credential.NONE))
                .hasMessageContaining("asks who wants the data");
        assertThatThrownBy(() -> connector.look(connection(server.endpoint().toString(), "nowhere"), null, RIGHT))
                .hasMessageContaining("Nothing was found at nowhere.");
        assertThatThrownBy(() -> connector.look(connection(), files("visit/", null), RIGHT))
                .hasMessageContaining("Nothing was found at " + name + "/visit/");
        assertThatThrownBy(() -> connector.look(connection("http://127.0.0.1:1", name), null, RIGHT))
                .hasMessageContaining("does not answer on port 1");
    }

    @Test
    void tellsAWebPageFromAStore() throws IOException {
        HttpServer web = Neighbours.web(Neighbours.html());
        try {
            assertThatThrownBy(() -> connector.look(connection(Neighbours.url(web), name), null, RIGHT))
                    .hasMessageContaining("not what an S3 store says");
        } finally {
            web.stop(0);
        }
    }

    @Test
    void connectsToNoPrivateAddress() {
        assertThatThrownBy(() -> new S3Connector(Neighbours.publicOnly(), Neighbours.properties())
                        .look(connection(), null, RIGHT))
                .hasMessageContaining("lies inside a private network");
    }

    @Test
    void refusesMoreThanTheMost() throws IOException {
        putSome();
        S3Connector small = new S3Connector(Neighbours.loopback(), Neighbours.properties(DataSize.ofBytes(20)));

        assertThatThrownBy(() -> small.fetch(connection(), files("visits/", null), RIGHT, null, Brought.all()))
                .hasMessageContaining("the most that is brought at once");
    }

    @Test
    void stopsInTheMiddleOfAnObject() throws IOException {
        put("large.csv", "0123456789".repeat(500_000));

        assertThatThrownBy(() ->
                        connector.fetch(connection(), files(null, null), RIGHT, null, Brought.cancelledAfter(5000)))
                .hasMessageContaining("stopped");
    }

    @Test
    void wantsABucketAndAnAddressThatIsOne() {
        assertThatThrownBy(() -> connector.check(connection(null, null), Selection.NOTHING))
                .hasMessageContaining("needed");
        assertThatThrownBy(() -> connector.check(connection(null, "a/b"), Selection.NOTHING))
                .hasMessageContaining("a/b");
        assertThatThrownBy(() -> connector.check(connection("ftp://x", "data"), Selection.NOTHING))
                .hasMessageContaining("whole address");
        assertThatThrownBy(() -> connector.look(connection(null, null), null, RIGHT))
                .hasMessageContaining("needed");
        connector.check(connection(null, "data"), Selection.NOTHING);
    }
}
