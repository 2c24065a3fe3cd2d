package eu.shifthub.hub.source.s3;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.ConnectionFailures;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.FileNames;
import eu.shifthub.hub.source.connector.OutgoingAddresses;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import eu.shifthub.hub.source.connector.SourceUrls;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket at the other end.
 *
 * @param anonymous whether nothing signs in
 */
record Bucket(S3Client s3, String name, URI endpoint, boolean anonymous, ConnectionFailures failures)
        implements AutoCloseable {
    static Bucket open(
            Connection connection, Credential credential, OutgoingAddresses addresses, ConnectorProperties properties) {
        URI endpoint = connection.url() == null
                ? URI.create("https://s3." + S3Clients.region(connection) + ".amazonaws.com")
                : SourceUrls.parse(connection.url());
        addresses.resolve(endpoint.getHost());
        return new Bucket(
                S3Clients.open(connection, credential, addresses, properties),
                Objects.requireNonNull(connection.bucket()),
                endpoint,
                connection.username() == null || credential.secret() == null,
                new ConnectionFailures(endpoint.getHost(), SourceUrls.port(endpoint), properties.readTimeout()));
    }

    /** Those that are meant, without folders and what is empty. */
    List<S3File> files(Selection selection, int most) {
        FileNames names = new FileNames(selection.pattern());
        String prefix = Objects.requireNonNullElse(selection.path(), "");
        return ask(
                () -> s3.listObjectsV2Paginator(request -> request.bucket(name).prefix(prefix)).stream()
                        .peek(this::requireListing)
                        .flatMap(page -> page.contents().stream())
                        .filter(object -> object.size() > 0 && names.mean(object.key()))
                        .limit(most)
                        .map(Bucket::file)
                        .toList());
    }

    /** A web page is read as a listing of nothing; a listing names its bucket. */
    private void requireListing(ListObjectsV2Response page) {
        if (page.name() == null) {
            throw notS3();
        }
    }

    private static S3File file(S3Object object) {
        return new S3File(
                object.key(), object.size(), Objects.requireNonNullElse(object.eTag(), ""), object.lastModified());
    }

    /** In the state that was listed; refuses an object that has changed since. */
    InputStream open(S3File file) {
        return ask(() -> {
            try {
                return s3.getObject(request ->
                        request.bucket(name).key(file.key()).ifMatch(file.etag().isEmpty() ? null : file.etag()));
            } catch (S3Exception e) {
                if (e.statusCode() == 404 || e.statusCode() == 412) {
                    throw SourceProblem.CHANGED_WHILE_READ.because(Map.of("file", file.key()));
                }
                throw e;
            }
        });
    }

    ProblemException nothingFound(Selection selection) {
        String where = selection.path() == null ? name : name + "/" + selection.path();
        return SourceProblem.NOTHING_FOUND.because(Map.of("what", where));
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (S3Exception e) {
            throw refused(e);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    ProblemException failed(Exception thrown) {
        ProblemException known = failures.of(thrown);
        return known != null ? known : notS3();
    }

    private ProblemException notS3() {
        return SourceProblem.REFUSED_BY_SOURCE.because(SourceReason.NO_S3.with(Map.of("host", endpoint.getHost())));
    }

    private ProblemException refused(S3Exception e) {
        String code = e.awsErrorDetails() == null
                ? ""
                : Objects.requireNonNullElse(e.awsErrorDetails().errorCode(), "");
        Map<String, String> host = Map.of("host", endpoint.getHost());
        return switch (code) {
            case "NoSuchBucket" -> nothingFound(Selection.NOTHING);
            case "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken" ->
                SourceProblem.CREDENTIAL_REFUSED.because(host);
            default -> byStatus(e, code);
        };
    }

    private ProblemException byStatus(S3Exception e, String code) {
        String host = endpoint.getHost();
        return switch (e.statusCode()) {
            case 401, 403 ->
                anonymous
                        ? SourceProblem.CREDENTIAL_NEEDED.because(Map.of("host", host))
                        : SourceProblem.NOT_PERMITTED.because(Map.of("host", host, "what", name));
            case 404 -> nothingFound(Selection.NOTHING);
            case 429, 500, 502, 503, 504 ->
                SourceProblem.BUSY.because(Map.of("host", host, "reason", e.statusCode() + " " + code));
            default ->
                SourceProblem.REFUSED_BY_SOURCE.because(Map.of(
                        "host", host, "reason", e.statusCode() + " " + ConnectionFailures.sentence(message(e, code))));
        };
    }

    private static String message(S3Exception e, String code) {
        String message =
                e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
        return code + " " + Objects.requireNonNullElse(message, "");
    }

    @Override
    public void close() {
        s3.close();
    }
}
