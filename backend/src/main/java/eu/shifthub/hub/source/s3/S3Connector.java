package eu.shifthub.hub.source.s3;

import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Connector;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.FileNames;
import eu.shifthub.hub.source.connector.Found;
import eu.shifthub.hub.source.connector.OutgoingAddresses;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.Sink;
import eu.shifthub.hub.source.connector.SourceItem;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import eu.shifthub.hub.source.connector.SourceUrls;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings objects of a bucket whose keys begin with a prefix. All are brought anew when one of them has changed, is new or
 * is gone; when none has, no version is made.
 */
@Component
class S3Connector implements Connector {
    private final OutgoingAddresses addresses;
    private final ConnectorProperties properties;

    S3Connector(OutgoingAddresses addresses, ConnectorProperties properties) {
        this.addresses = addresses;
        this.properties = properties;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.S3;
    }

    @Override
    public void check(Connection connection, Selection selection) {
        check(connection);
    }

    private void check(Connection connection) {
        if (connection.bucket() == null || connection.bucket().isBlank()) {
            throw SourceProblem.MISSING.at("connection.bucket", Map.of("kind", kind()));
        }
        if (!connection.bucket().matches("[A-Za-z0-9][A-Za-z0-9._-]{1,254}")) {
            throw wrong("connection.bucket", connection.bucket(), SourceReason.GIVE_BUCKET);
        }
        if (connection.region() != null && !connection.region().matches("[a-zA-Z0-9-]{1,60}")) {
            throw wrong("connection.region", connection.region(), SourceReason.GIVE_REGION);
        }
        if (connection.url() != null) {
            SourceUrls.parse(connection.url());
        }
    }

    private static RuntimeException wrong(String field, String value, SourceReason remedy) {
        return SourceProblem.VALUE_WRONG.at(field, remedy.as("remedy", Map.of("value", value)));
    }

    @Override
    public Found look(Connection connection, @Nullable Selection selection, Credential credential) {
        check(connection);
        Selection chosen = selection == null ? Selection.NOTHING : selection;
        try (Bucket bucket = Bucket.open(connection, credential, addresses, properties)) {
            List<S3File> files = bucket.files(chosen, Found.MOST + 1);
            if (files.isEmpty() && selection != null) {
                throw bucket.nothingFound(chosen);
            }
            return new Found(
                    files.stream()
                            .limit(Found.MOST)
                            .map(file -> new SourceItem(file.key(), file.size(), null, file.modifiedAt()))
                            .toList(),
                    files.size() > Found.MOST,
                    null);
        }
    }

    @Override
    public Fetched fetch(
            Connection connection, Selection selection, Credential credential, @Nullable String since, Sink sink)
            throws IOException {
        try (Bucket bucket = Bucket.open(connection, credential, addresses, properties)) {
            sink.onCancel(bucket::close);
            return fetch(bucket, selection, since, sink);
        } catch (RuntimeException | IOException e) {
            sink.throwIfCancelled(); // Closed in the middle of it.
            throw e;
        }
    }

    private Fetched fetch(Bucket bucket, Selection selection, @Nullable String since, Sink sink) throws IOException {
        List<S3File> files = bucket.files(selection, Integer.MAX_VALUE);
        if (files.isEmpty()) {
            throw bucket.nothingFound(selection);
        }
        String cursor = S3File.fingerprint(files);
        if (cursor.equals(since)) {
            return Fetched.unchanged(cursor);
        }
        refuseTooMuch(files);
        for (S3File file : files) {
            try (InputStream bytes = bucket.open(file)) {
                sink.file(FileNames.last(file.key()), null, bytes);
            }
        }
        return Fetched.all(cursor);
    }

    private void refuseTooMuch(List<S3File> files) {
        if (files.stream().mapToLong(S3File::size).sum() > properties.maxSize().toBytes()) {
            throw SourceProblem.TOO_LARGE.because(
                    Map.of("maximum", properties.maxSize().toGigabytes() + " GB"));
        }
    }
}
