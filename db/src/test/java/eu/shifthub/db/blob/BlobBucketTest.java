package eu.shifthub.db.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.db.testkit.S3Server;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class BlobBucketTest {
    private static final int PART = 5 << 20;

    private final S3Server server = S3Server.start();
    private String name = "";
    private Path objects = Path.of("");

    @TempDir
    private Path folder;

    @BeforeAll
    static void isThere() {
        assertThat(Path.of("target/s3proxy/s3proxy.jar")).exists();
    }

    @BeforeEach
    void makeBucket(TestInfo test) throws IOException {
        name = "b" + Math.abs(test.getDisplayName().hashCode());
        objects = server.bucket(name);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private BlobBucket open() {
        return open(S3Server.SECRET_KEY, name);
    }

    private BlobBucket open(String secret, String bucket) {
        return BlobBucket.open(
                new BucketSettings(server.endpoint(), "us-east-1", bucket, "/hub/", true, S3Server.ACCESS_KEY, secret),
                PART);
    }

    private record Content(byte[] bytes, String sha256, Path file) {}

    private Content content(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        String sha256 = HexFormat.of().formatHex(BlobHash.digest().digest(bytes));
        return new Content(bytes, sha256, Files.write(folder.resolve(sha256), bytes));
    }

    @Test
    void keepsABlobUnderItsHashAndPrefix() throws IOException {
        Content content = content(1000);
        try (BlobBucket bucket = open()) {
            assertThat(bucket.size(content.sha256())).isEmpty();
            bucket.put(content.sha256(), content.file());
            bucket.put(content.sha256(), content.file());

            assertThat(bucket.size(content.sha256())).hasValue(1000L);
            assertThat(bucket.list()).containsExactly(content.sha256());
            try (InputStream in = bucket.open(content.sha256())) {
                assertThat(in.readAllBytes()).isEqualTo(content.bytes());
            }
            assertThat(objects.resolve("hub/blobs").resolve(content.sha256())).exists();
            bucket.delete(content.sha256());
            assertThat(bucket.list()).isEmpty();
        }
    }

    @Test
    void sendsALargeBlobInParts() throws IOException {
        Content content = content(2 * PART + 17);
        try (BlobBucket bucket = open()) {
            bucket.put(content.sha256(), content.file());

            assertThat(bucket.size(content.sha256())).hasValue(2L * PART + 17);
            try (InputStream in = bucket.open(content.sha256())) {
                assertThat(in.readAllBytes()).isEqualTo(content.bytes());
            }
        }
    }

    @Test
    void letsTheStoreRefuseBytesThatAreNotThoseOfTheName() throws IOException {
        Content content = content(500);
        try (BlobBucket bucket = open()) {
            assertThatThrownBy(() -> bucket.put("a".repeat(64), content.file())).isInstanceOf(BucketException.class);
            assertThat(bucket.list()).isEmpty();
        }
    }

    @Test
    void tellsABlobThatWasCutShort() throws IOException {
        Content content = content(600);
        Path object = Files.createDirectories(objects.resolve("hub/blobs")).resolve(content.sha256());
        Files.write(object, new byte[] {1});
        try (BlobBucket bucket = open()) {
            assertThatThrownBy(() -> bucket.put(content.sha256(), content.file()))
                    .isInstanceOf(BucketException.class)
                    .hasMessageContaining("1 bytes, not its 600 bytes");
        }
        assertThat(object).hasSize(1);
    }

    @Test
    void saysWhatIsWrongAndNeverTheSecret() {
        try (BlobBucket wrongSecret = open("not the secret", name);
                BlobBucket noBucket = open(S3Server.SECRET_KEY, "nowhere");
                BlobBucket unreachable = BlobBucket.open(new BucketSettings(
                        URI.create("http://127.0.0.1:1"), "us-east-1", name, "", true, "key", "s3cr3t"))) {
            Stream.of(wrongSecret, noBucket, unreachable)
                    .forEach(bucket -> assertThatThrownBy(bucket::check)
                            .isInstanceOf(BucketException.class)
                            .hasMessageContaining(bucket.toString())
                            .hasMessageNotContainingAny("not the secret", "s3cr3t"));
        }
    }

    @Test
    void readsWhatTheEnvironmentNames() {
        assertThat(BucketSettings.of(Map.of())).isEmpty();
        assertThat(BucketSettings.of(Map.of(
                        "HUB_STORAGE_S3_BUCKET", "blobs",
                        "HUB_STORAGE_S3_ENDPOINT", "http://s3.example.org",
                        "HUB_STORAGE_S3_PATH_STYLE", "false",
                        "HUB_STORAGE_S3_ACCESSKEY", "key",
                        "HUB_STORAGE_S3_SECRET_KEY", "secret")))
                .hasValue(new BucketSettings(
                        URI.create("http://s3.example.org"), "us-east-1", "blobs", "", false, "key", "secret"));
    }
}
