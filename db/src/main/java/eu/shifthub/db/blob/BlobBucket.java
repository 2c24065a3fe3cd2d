package eu.shifthub.db.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Blobs in a bucket, each under its SHA-256. What is there is never written over: a blob is put only where there is none.
 *
 * <p>Everything that goes wrong with the store is a {@link BucketException}.
 */
public final class BlobBucket implements AutoCloseable {
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;

    private final BucketSettings settings;
    private final S3Client s3;
    private final long partSize;

    private BlobBucket(BucketSettings settings, S3Client s3, long partSize) {
        this.settings = settings;
        this.s3 = s3;
        this.partSize = partSize;
    }

    /** Does not ask the store yet. */
    public static BlobBucket open(BucketSettings settings) {
        return open(settings, BlobParts.SIZE);
    }

    static BlobBucket open(BucketSettings settings, long partSize) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(credentials(settings))
                // Not every compatible store knows the SDK's own checksums; ours are sent and checked by hand.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(Apache5HttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(10))
                        .socketTimeout(Duration.ofSeconds(60)));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return new BlobBucket(settings, builder.build(), partSize);
    }

    private static AwsCredentialsProvider credentials(BucketSettings settings) {
        return settings.accessKey() == null || settings.secretKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    /** Asks whether the bucket is there and may be used. */
    public void check() throws BucketException {
        ask(() -> s3.headBucket(request -> request.bucket(settings.bucket())));
    }

    /** How many bytes of the blob there are; empty where it is not there. */
    public Optional<Long> size(String sha256) throws BucketException {
        return ask(() -> {
            try {
                return Optional.of(s3.headObject(
                                request -> request.bucket(settings.bucket()).key(key(sha256)))
                        .contentLength());
            } catch (S3Exception e) {
                if (e.statusCode() == NOT_FOUND) {
                    return Optional.<Long>empty();
                }
                throw e;
            }
        });
    }

    /**
     * Puts a file whose bytes have this hash. Where the blob is there already, nothing is sent; the store is asked to
     * check the bytes by their hash.
     */
    public void put(String sha256, Path file) throws IOException {
        long size = Files.size(file);
        Optional<Long> there = size(sha256);
        if (there.isEmpty()) {
            send(sha256, file, size);
            there = size(sha256);
        }
        if (there.isEmpty() || there.get() != size) {
            throw new BucketException("Of the blob " + sha256 + " the store " + this + " holds "
                    + there.map(bytes -> bytes + " bytes").orElse("nothing") + ", not its " + size + " bytes.");
        }
    }

    private void send(String sha256, Path file, long size) throws BucketException {
        ask(() -> {
            try {
                if (size > partSize) {
                    new BlobParts(s3, settings.bucket(), key(sha256), file, size, partSize).send();
                } else {
                    sendWhole(sha256, file);
                }
            } catch (S3Exception e) {
                if (e.statusCode() != PRECONDITION_FAILED) { // Another hub, or thread, was faster.
                    throw e;
                }
            }
            return sha256;
        });
    }

    private void sendWhole(String sha256, Path file) {
        s3.putObject(
                request -> request.bucket(settings.bucket())
                        .key(key(sha256))
                        .ifNoneMatch("*")
                        .checksumSHA256(Base64.getEncoder()
                                .encodeToString(HexFormat.of().parseHex(sha256))),
                RequestBody.fromFile(file));
    }

    /** To be closed by the caller, who checks that the bytes are those of the name. */
    public InputStream open(String sha256) throws BucketException {
        return ask(
                () -> s3.getObject(request -> request.bucket(settings.bucket()).key(key(sha256))));
    }

    /** Does nothing where it is gone already. */
    public void delete(String sha256) throws BucketException {
        ask(() -> s3.deleteObject(request -> request.bucket(settings.bucket()).key(key(sha256))));
    }

    /** The hashes of all blobs that are there, page by page. */
    public List<String> list() throws BucketException {
        String folder = key("");
        return ask(() ->
                s3
                        .listObjectsV2Paginator(
                                request -> request.bucket(settings.bucket()).prefix(folder))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .map(key -> key.substring(folder.length()))
                        .filter(name -> name.matches("[0-9a-f]{64}"))
                        .toList());
    }

    private String key(String sha256) {
        return Stream.of(settings.prefix().replaceAll("^/+|/+$", ""), "blobs", sha256)
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + "/" + right)
                .orElseThrow()
                .concat(sha256.isEmpty() ? "/" : "");
    }

    private interface Question<T> {
        T ask() throws SdkException;
    }

    private <T> T ask(Question<T> question) throws BucketException {
        try {
            return question.ask();
        } catch (NoSuchKeyException e) {
            throw new BucketException("The store " + this + " does not hold this blob.", e);
        } catch (SdkException e) {
            throw new BucketException("The store " + this + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }

    /** Where it is, without who asks. */
    @Override
    public String toString() {
        return settings.toString();
    }
}
