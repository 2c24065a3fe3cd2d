package eu.shifthub.hub.source.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.shifthub.hub.source.connector.Brought;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.Found;
import eu.shifthub.hub.source.connector.Neighbours;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceItem;
import eu.shifthub.hub.testkit.SftpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SftpConnectorTest {
    private static final Credential PASSWORD = new Credential(SftpServer.PASSWORD, null);

    private final SftpConnector connector = new SftpConnector(Neighbours.loopback(), Neighbours.properties());
    private final SftpServer server = SftpServer.start();

    SftpConnectorTest() throws IOException, GeneralSecurityException {}

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    private Connection connection(@Nullable String key) {
        return connection(server.port(), key);
    }

    private static Connection connection(int port, @Nullable String key) {
        return new Connection(null, "127.0.0.1", port, null, null, null, null, null, key, SftpServer.USER);
    }

    private static Selection files(@Nullable String path, @Nullable String pattern) {
        return new Selection(null, null, null, path, pattern, null, null, false);
    }

    private String privateKey(@Nullable String passphrase) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OpenSSHKeyEncryptionContext encryption = null;
        if (passphrase != null) {
            encryption = new OpenSSHKeyEncryptionContext();
            encryption.setCipherName("AES");
            encryption.setCipherType("256");
            encryption.setCipherMode("CTR");
            encryption.setPassword(passphrase);
        }
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(server.userKey(), "ada", encryption, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void sendsNothingToAServerWhoseKeyNobodyHasConfirmed() {
        assertThatThrownBy(() -> connector.look(connection(null), null, PASSWORD))
                .hasMessageContaining("not confirmed")
                .hasMessageContaining(server.fingerprint());
        assertThatThrownBy(() -> connector.look(connection("SHA256:" + "A".repeat(43)), null, PASSWORD))
                .hasMessageContaining("another key")
                .hasMessageContaining(server.fingerprint());
        assertThat(server.attempts()).isZero();
    }

    @Test
    void showsTheFilesOfAFolder() throws IOException {
        server.put("data/a.csv", "id\n1\n");
        server.put("data/b.csv", "id\n2\n");
        server.put("data/.hidden", "x");
        server.put("data/sub/c.csv", "id\n3\n");

        Found found = connector.look(connection(server.fingerprint()), files("/data", null), PASSWORD);

        assertThat(found.items()).extracting(SourceItem::name).containsExactly("/data/a.csv", "/data/b.csv");
        assertThat(found.items().getFirst().size()).isEqualTo(5);
        assertThat(found.hostKey()).isEqualTo(server.fingerprint());
    }

    @Test
    void bringsTheFilesOfAPatternOnceAndAnewWhenOneHasChanged() throws IOException {
        server.put("data/a.csv", "id\n1\n");
        server.put("data/b.csv", "id\n2\n");
        server.put("data/readme.txt", "x");
        Connection connection = connection(server.fingerprint());
        Brought first = Brought.all();
        Fetched fetched = connector.fetch(connection, files("/data/", "*.csv"), PASSWORD, null, first);
        assertThat(first.files()).containsOnlyKeys("a.csv", "b.csv").containsEntry("b.csv", "id\n2\n");

        assertThat(connector
                        .fetch(connection, files("/data/", "*.csv"), PASSWORD, fetched.cursor(), Brought.all())
                        .unchanged())
                .isTrue();

        server.put("data/b.csv", "id\n2\n3\n");
        Brought second = Brought.all();
        connector.fetch(connection, files("/data/", "*.csv"), PASSWORD, fetched.cursor(), second);
        assertThat(second.files()).containsEntry("b.csv", "id\n2\n3\n");
    }

    @Test
    void signsInWithAKeyAndItsPassphrase() throws Exception {
        server.put("one.csv", "id\n1\n");
        for (Credential credential :
                List.of(new Credential(null, privateKey(null)), new Credential("open", privateKey("open")))) {
            Brought brought = Brought.all();
            connector.fetch(connection(server.fingerprint()), files("/one.csv", null), credential, null, brought);
            assertThat(brought.files()).containsEntry("one.csv", "id\n1\n");
        }
        assertThat(server.attempts()).isZero();
        Credential locked = new Credential("wrong", privateKey("open"));
        assertThatThrownBy(() -> connector.look(connection(server.fingerprint()), null, locked))
                .hasMessageContaining("private key");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        server.put("data/a.csv", "id\n1\n");
        Connection connection = connection(server.fingerprint());
        assertThatThrownBy(() -> connector.look(connection, null, new Credential("wrong", null)))
                .hasMessageContaining("refuses the name or the password");
        assertThatThrownBy(() -> connector.look(connection, files("/nowhere", null), PASSWORD))
                .hasMessageContaining("Nothing was found at /nowhere");
        assertThatThrownBy(() -> connector.look(connection, files("/data", "*.xlsx"), PASSWORD))
                .hasMessageContaining("Nothing was found at /data");
        assertThatThrownBy(() -> connector.look(connection(1, server.fingerprint()), null, PASSWORD))
                .hasMessageContaining("does not answer on port 1");
    }

    @Test
    void tellsAWebPageFromAServer() throws IOException {
        HttpServer web = Neighbours.web(Neighbours.html());
        try {
            assertThatThrownBy(() -> connector.look(
                            connection(web.getAddress().getPort(), server.fingerprint()), null, PASSWORD))
                    .hasMessageContaining("does not speak SSH");
        } finally {
            web.stop(0);
        }
    }

    @Test
    void refusesAFileThatGrowsWhileItIsRead() throws IOException {
        server.put("growing.csv", "id\n" + "1\n".repeat(100_000));
        Brought brought = Brought.all();
        brought.onNext(() -> {
            try {
                Files.writeString(
                        server.folder().resolve("growing.csv"), "2\n", java.nio.file.StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertThatThrownBy(() -> connector.fetch(
                        connection(server.fingerprint()), files("/growing.csv", null), PASSWORD, null, brought))
                .hasMessageContaining("changed while it was read");
    }

    @Test
    void connectsToNoPrivateAddress() {
        assertThatThrownBy(() -> new SftpConnector(Neighbours.publicOnly(), Neighbours.properties())
                        .look(connection(server.fingerprint()), null, PASSWORD))
                .hasMessageContaining("lies inside a private network");
        assertThat(server.attempts()).isZero();
    }

    @Test
    void refusesMoreThanTheMostAndStopsInTheMiddleOfAFile() throws IOException {
        server.put("large.csv", "0123456789".repeat(500_000));
        SftpConnector small = new SftpConnector(Neighbours.loopback(), Neighbours.properties(DataSize.ofBytes(20)));

        assertThatThrownBy(() -> small.fetch(
                        connection(server.fingerprint()), files("/large.csv", null), PASSWORD, null, Brought.all()))
                .hasMessageContaining("the most that is brought at once");
        assertThatThrownBy(() -> connector.fetch(
                        connection(server.fingerprint()),
                        files("/large.csv", null),
                        PASSWORD,
                        null,
                        Brought.cancelledAfter(5000)))
                .hasMessageContaining("stopped");
    }

    @Test
    void wantsAHostANameAndAFingerprintThatIsOne() {
        assertThatThrownBy(() -> connector.check(
                        new Connection(null, null, null, null, null, null, null, null, null, "ada"), Selection.NOTHING))
                .hasMessageContaining("needed");
        assertThatThrownBy(() -> connector.check(
                        new Connection(null, "host", 70_000, null, null, null, null, null, null, "ada"),
                        Selection.NOTHING))
                .hasMessageContaining("1 to 65535");
        assertThatThrownBy(() -> connector.check(connection(22, "MD5:aa"), Selection.NOTHING))
                .hasMessageContaining("ssh-keygen");
        connector.check(connection(22, server.fingerprint()), Selection.NOTHING);
    }
}
