package eu.shifthub.hub.source.sftp;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.ConnectionFailures;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings a file, or the files of a folder. Nothing is sent to a server before a person has confirmed its key. All are
 * brought anew when one of them has changed, is new or is gone; when none has, no version is made.
 */
@Component
class SftpConnector implements Connector {
    private final OutgoingAddresses addresses;
    private final ConnectorProperties properties;

    SftpConnector(OutgoingAddresses addresses, ConnectorProperties properties) {
        this.addresses = addresses;
        this.properties = properties;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.SFTP;
    }

    @Override
    public void check(Connection connection, Selection selection) {
        check(connection);
    }

    private void check(Connection connection) {
        if (connection.host() == null || connection.host().isBlank()) {
            throw SourceProblem.MISSING.at("connection.host", Map.of("kind", kind()));
        }
        if (!connection.host().matches("[A-Za-z0-9._:-]{1,253}")) {
            throw SourceProblem.HOST_WRONG.at("connection.host");
        }
        if (connection.port() != null && (connection.port() < 1 || connection.port() > 65_535)) {
            throw SourceProblem.PORT_WRONG.at("connection.port");
        }
        if (connection.username() == null || connection.username().isBlank()) {
            throw SourceProblem.MISSING.at("connection.username", Map.of("kind", kind()));
        }
        if (connection.hostKey() != null && !connection.hostKey().matches("SHA256:[A-Za-z0-9+/]{43}")) {
            throw SourceProblem.VALUE_WRONG.at(
                    "connection.hostKey",
                    SourceReason.GIVE_HOST_KEY.as("remedy", Map.of("value", connection.hostKey())));
        }
    }

    @Override
    public Found look(Connection connection, @Nullable Selection selection, Credential credential) throws IOException {
        check(connection);
        Selection chosen = selection == null ? Selection.NOTHING : selection;
        try (SftpSession session = SftpSession.open(connection, credential, addresses, properties)) {
            List<SftpFile> files = new SftpFolder(session.sftp(), SftpSession.host(connection)).files(chosen);
            if (files.isEmpty() && selection != null) {
                throw SftpFolder.nothingFound(chosen);
            }
            return new Found(
                    files.stream()
                            .limit(Found.MOST)
                            .map(file -> new SourceItem(file.path(), file.size(), null, file.modifiedAt()))
                            .toList(),
                    files.size() > Found.MOST,
                    session.hostKey());
        } catch (IOException e) {
            throw failed(connection, e);
        }
    }

    @Override
    public Fetched fetch(
            Connection connection, Selection selection, Credential credential, @Nullable String since, Sink sink)
            throws IOException {
        try (SftpSession session = SftpSession.open(connection, credential, addresses, properties)) {
            sink.onCancel(session::close);
            return fetch(new SftpFolder(session.sftp(), SftpSession.host(connection)), selection, since, sink);
        } catch (RuntimeException e) {
            sink.throwIfCancelled(); // Closed in the middle of it.
            throw e;
        } catch (IOException e) {
            sink.throwIfCancelled();
            throw failed(connection, e);
        }
    }

    private Fetched fetch(SftpFolder folder, Selection selection, @Nullable String since, Sink sink)
            throws IOException {
        List<SftpFile> files = folder.files(selection);
        if (files.isEmpty()) {
            throw SftpFolder.nothingFound(selection);
        }
        String cursor = SftpFile.fingerprint(files);
        if (cursor.equals(since)) {
            return Fetched.unchanged(cursor);
        }
        if (files.stream().mapToLong(SftpFile::size).sum()
                > properties.maxSize().toBytes()) {
            throw SourceProblem.TOO_LARGE.because(
                    Map.of("maximum", properties.maxSize().toGigabytes() + " GB"));
        }
        for (SftpFile file : files) {
            try (InputStream bytes = folder.open(file)) {
                sink.file(FileNames.last(file.path()), null, bytes);
            }
            folder.requireUnchanged(file);
        }
        return Fetched.all(cursor);
    }

    private ProblemException failed(Connection connection, IOException thrown) {
        String host = SftpSession.host(connection);
        ProblemException known = new ConnectionFailures(host, 0, properties.readTimeout()).of(thrown);
        return known != null
                ? known
                : SourceProblem.INTERRUPTED.because(Map.of("reason", ConnectionFailures.sentence(thrown.getMessage())));
    }
}
