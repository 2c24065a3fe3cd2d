package eu.shifthub.hub.source.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Credential;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CredentialsTest {
    private static final Credential SECRET = new Credential("wonderful-password", "a private key");
    private static final String OLD = "old:" + base64("0123456789abcdef0123456789abcdef");
    private static final String NEW = "new:" + base64("fedcba9876543210fedcba9876543210");

    @TempDir
    Path folder;

    private final UUID source = UUID.randomUUID();

    @Test
    void opensWhatItSealed() {
        Credentials credentials = credentials(OLD);

        Sealed sealed = credentials.seal(source, SECRET);

        assertThat(credentials.open(source, sealed)).isEqualTo(SECRET);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("wonderful");
        assertThat(credentials.seal(source, SECRET).bytes()).isNotEqualTo(sealed.bytes());
    }

    @Test
    void opensNothingForAnotherSource() {
        Credentials credentials = credentials(OLD);
        Sealed sealed = credentials.seal(source, SECRET);

        assertThatThrownBy(() -> credentials.open(UUID.randomUUID(), sealed)).isInstanceOf(ProblemException.class);
    }

    @Test
    void opensNothingThatWasTouched() {
        Credentials credentials = credentials(OLD);
        Sealed sealed = credentials.seal(source, SECRET);
        sealed.bytes()[20] ^= 1;

        assertThatThrownBy(() -> credentials.open(source, sealed)).isInstanceOf(ProblemException.class);
    }

    @Test
    void opensWithOldKeysAndSealsWithTheFirst() {
        Sealed sealed = credentials(OLD).seal(source, SECRET);
        Credentials rotated = credentials(NEW, OLD);

        assertThat(rotated.open(source, sealed)).isEqualTo(SECRET);
        assertThat(rotated.isOld(sealed)).isTrue();
        assertThat(rotated.seal(source, SECRET).key()).isEqualTo("new");
        assertThat(credentials(NEW).canOpen(sealed)).isFalse();
    }

    @Test
    void makesAKeyForItsOwnerOnlyWhereNoneIsConfigured() throws IOException {
        Sealed sealed = credentials().seal(source, SECRET);

        assertThat(credentials().open(source, sealed)).isEqualTo(SECRET);
        assertThat(credentials(NEW).open(source, sealed)).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void saysNothingOfTheSecretOrTheKey() {
        CredentialProperties properties = new CredentialProperties(List.of(OLD), keyFile());

        assertThat(SECRET.toString()).doesNotContain("wonderful", "private");
        assertThat(properties.toString()).doesNotContain(OLD.substring(4));
        assertThat(CredentialKey.parse(OLD).toString()).doesNotContain(OLD.substring(4));
        assertThatThrownBy(() -> CredentialKey.parse("short:" + base64("too short")))
                .hasMessageContaining("short")
                .hasMessageNotContaining(base64("too short"));
    }

    private Credentials credentials(String... keys) {
        return new Credentials(
                new CredentialKeys(new CredentialProperties(List.of(keys), keyFile())), JsonMapper.shared());
    }

    private Path keyFile() {
        return folder.resolve("source-credentials.key");
    }

    private static String base64(String bytes) {
        return Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.US_ASCII));
    }
}
