package eu.shifthub.hub.source.sftp;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.ConnectionFailures;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.OutgoingAddresses;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;

/** A connection to a server whose key was confirmed, signed in. */
final class SftpSession implements AutoCloseable {
    private static final int PORT = 22;

    private final Connection connection;
    private final ConnectorProperties properties;
    private final SshClient ssh;
    private final ConfirmedKey key;
    private @Nullable SftpClient sftp;

    private SftpSession(Connection connection, ConnectorProperties properties) {
        this.connection = connection;
        this.properties = properties;
        this.key = new ConfirmedKey(connection.hostKey());
        this.ssh = SshClients.open(key, properties);
    }

    static SftpSession open(
            Connection connection, Credential credential, OutgoingAddresses addresses, ConnectorProperties properties) {
        InetAddress address = addresses.resolve(host(connection)).getFirst();
        SftpSession session = new SftpSession(connection, properties);
        boolean open = false;
        try {
            session.sftp = session.signIn(address, credential);
            open = true;
            return session;
        } catch (IOException e) {
            throw session.failed(e);
        } finally {
            if (!open) {
                session.close();
            }
        }
    }

    private SftpClient signIn(InetAddress address, Credential credential) throws IOException {
        ClientSession session = ssh.connect(
                        Objects.requireNonNull(connection.username()), new InetSocketAddress(address, port()))
                .verify(properties.connectTimeout())
                .getSession();
        SshClients.identify(session, credential);
        // The server's key is judged before: nothing of the credential is sent to a wrong one.
        session.auth().verify(properties.readTimeout());
        return SftpClientFactory.instance().createSftpClient(session);
    }

    SftpClient sftp() {
        return Objects.requireNonNull(sftp);
    }

    String hostKey() {
        return Objects.requireNonNull(key.shown().get());
    }

    static String host(Connection connection) {
        return Objects.requireNonNull(connection.host());
    }

    private int port() {
        return Objects.requireNonNullElse(connection.port(), PORT);
    }

    /** Tells what went wrong while connecting and signing in. */
    private ProblemException failed(IOException thrown) {
        ProblemException refusal = key.refusal(host(connection));
        if (refusal != null) {
            return refusal;
        }
        ProblemException known =
                new ConnectionFailures(host(connection), port(), properties.connectTimeout()).of(thrown);
        if (known != null) {
            return known;
        }
        String host = host(connection);
        if (key.shown().get() == null) {
            return isTimeout(thrown)
                    ? SourceProblem.UNREACHABLE.because(Map.of("host", host, "port", port()))
                    : SourceProblem.REFUSED_BY_SOURCE.because(
                            SourceReason.NO_SSH.with(Map.of("host", host, "port", port())));
        }
        return thrown instanceof SshException ssh
                        && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE
                ? SourceProblem.CREDENTIAL_REFUSED.because(Map.of("host", host))
                : SourceProblem.REFUSED_BY_SOURCE.because(
                        Map.of("host", host, "reason", ConnectionFailures.sentence(thrown.getMessage())));
    }

    private static boolean isTimeout(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.util.concurrent.TimeoutException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        ssh.stop();
    }
}
