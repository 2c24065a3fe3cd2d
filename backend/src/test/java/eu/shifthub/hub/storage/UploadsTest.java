package eu.shifthub.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@StorageTest
class UploadsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Uploads uploads;
    private final UploadDigests digests;
    private final Blobs blobs;

    @LocalServerPort
    private int port;

    UploadsTest(Uploads uploads, UploadDigests digests, Blobs blobs) {
        this.uploads = uploads;
        this.digests = digests;
        this.blobs = blobs;
    }

    private HttpRequest.Builder request(String person, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Tus-Resumable", "1.0.0")
                .header("X-Person", person);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> create(String person, long size) throws IOException, InterruptedException {
        String name = Base64.getEncoder().encodeToString("../données.csv".getBytes(StandardCharsets.UTF_8));
        return send(request(person, "/uploads")
                .header("Upload-Length", Long.toString(size))
                .header("Upload-Metadata", "filename " + name + ",filetype dGV4dC9jc3Y=")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder patch(String person, String path, long offset, String bytes) {
        return request(person, path)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(bytes));
    }

    private String location(HttpResponse<String> created) {
        return URI.create(created.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void takesAFileInPartsAndKeepsItAsABlob() throws Exception {
        HttpResponse<String> created = create("ada", 11);
        assertThat(created.statusCode()).isEqualTo(201);
        String path = location(created);
        assertThat(created.headers().firstValue("Upload-Expires")).isPresent();

        assertThat(send(patch("ada", path, 0, "hello ")).statusCode()).isEqualTo(204);
        assertThat(uploads.find(id(path), "ada")).isEmpty();
        assertThatThrownBy(() -> uploads.get(id(path), "ada"))
                .hasMessage("Of \"données.csv\" only 6 of 11 bytes have arrived. Resume the upload first.");
        HttpResponse<String> where = send(request("ada", path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(where.headers().firstValue("Upload-Offset")).hasValue("6");
        assertThat(send(patch("ada", path, 6, "world")).statusCode()).isEqualTo(204);

        Upload upload = uploads.get(id(path), "ada");
        assertThat(upload.name()).isEqualTo("données.csv");
        assertThat(upload.size()).isEqualTo(11);
        Blob blob = uploads.toBlob(id(path), "ada");
        try (InputStream bytes = blobs.open(blob.sha256())) {
            assertThat(bytes).hasContent("hello world");
        }
        uploads.delete(id(path), "ada");
        assertThat(uploads.find(id(path), "ada")).isEmpty();
    }

    @Test
    void hidesAnUploadFromOthers() throws Exception {
        String path = location(create("ada", 5));
        send(patch("ada", path, 0, "hello"));

        assertThat(send(request("eve", path).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(patch("eve", path, 5, "x")).statusCode()).isEqualTo(404);
        assertThat(send(request("eve", path).DELETE()).statusCode()).isEqualTo(404);
        org.awaitility.Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(uploads.find(id(path), "eve")).isEmpty());
        assertThatThrownBy(() -> uploads.toBlob(id(path), "eve")).hasMessageContaining("no such upload");
        assertThat(send(request("ada", path).DELETE()).statusCode()).isEqualTo(204);
    }

    @Test
    void refusesBeforeTheFirstByteWhatIsTooLarge() throws Exception {
        HttpResponse<String> refused = create("ada", 2_000_000_000);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("LIMIT_EXCEEDED").contains("2.0 GB");
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        HttpResponse<String> refused = create("ada", 0);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("storage.UPLOAD_EMPTY");
    }

    @Test
    void refusesBytesWhoseChecksumIsWrong() throws Exception {
        String path = location(create("ada", 5));
        String wrong = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(new byte[0]));

        assertThat(send(patch("ada", path, 0, "hello").header("Upload-Checksum", "sha1 " + wrong))
                        .statusCode())
                .isEqualTo(460);
        String right = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest("hello".getBytes(StandardCharsets.UTF_8)));
        assertThat(send(patch("ada", path, 0, "hello").header("Upload-Checksum", "sha1 " + right))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void tellsWhatItSpeaksAndThatItDoesNotConcatenate() throws Exception {
        HttpResponse<String> options =
                send(request("ada", "/uploads").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(options.statusCode()).as(options.headers().map().toString()).isEqualTo(204);
        assertThat(options.headers().firstValue("Tus-Extension").orElseThrow().split(","))
                .contains("creation", "checksum", "termination", "expiration")
                .doesNotContain("concatenation");
        assertThat(options.headers().firstValue("Tus-Max-Size")).hasValue(Long.toString(5 << 20));
    }

    @Test
    void wantsASignedInPerson() throws Exception {
        HttpRequest.Builder anonymous = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/uploads"))
                .header("Tus-Resumable", "1.0.0")
                .POST(HttpRequest.BodyPublishers.noBody());

        assertThat(send(anonymous).statusCode()).isEqualTo(401);
    }

    @Test
    void namesABlobByItsBytes() throws Exception {
        Blob blob = blobs.write(new java.io.ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));

        assertThat(blob.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest("abc".getBytes(StandardCharsets.UTF_8))));
        assertThat(blobs.find(blob.sha256())).hasValue(blob);
        assertThat(blobs.path(blob.sha256()).toFile().canExecute()).isFalse();
    }

    @Test
    void keepsTheUploadForAnotherTryAndItsBytesOnlyOnce() throws Exception {
        String path = location(create("ada", 11));
        send(patch("ada", path, 0, "hello "));
        send(patch("ada", path, 6, "again"));

        Blob first = uploads.toBlob(id(path), "ada");
        Blob second = uploads.toBlob(id(path), "ada");

        assertThat(second).isEqualTo(first);
        assertThat(first.sha256()).isEqualTo(sha256("hello again"));
        assertThat(Files.getAttribute(blobs.path(first.sha256()), "unix:nlink")).isEqualTo(2);
        try (InputStream bytes = uploads.open(id(path), "ada")) {
            assertThat(bytes).hasContent("hello again");
        }
        uploads.delete(id(path), "ada");
        assertThat(blobs.path(first.sha256())).hasContent("hello again");
    }

    /** A hub that was started anew has not seen the first part. */
    @Test
    void hashesAnUploadWhoseBeginningItHasNotSeen() throws Exception {
        String path = location(create("ada", 11));
        send(patch("ada", path, 0, "hello "));
        digests.forget(id(path));
        send(patch("ada", path, 6, "there"));

        assertThat(digests.sha256(id(path), 11)).isEmpty();
        assertThat(uploads.toBlob(id(path), "ada").sha256()).isEqualTo(sha256("hello there"));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
