package eu.shifthub.hub.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** Apache MINA's SSH server over a folder of its own, with one account that signs in by password or by key. */
public final class SftpServer implements AutoCloseable {
    public static final String USER = "ada";
    public static final String PASSWORD = "right";

    private final KeyPair hostKey;
    private final KeyPair userKey;
    private final Path folder;
    private final AtomicInteger attempts = new AtomicInteger();
    private final SshServer server = SshServer.setUpDefaultServer();

    private SftpServer(KeyPair hostKey, KeyPair userKey, Path folder) {
        this.hostKey = hostKey;
        this.userKey = userKey;
        this.folder = folder;
    }

    public static SftpServer start() throws IOException, GeneralSecurityException {
        SftpServer sftp = new SftpServer(
                KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256),
                KeyUtils.generateKeyPair("ssh-rsa", 2048),
                Files.createTempDirectory("hub-sftp"));
        sftp.open();
        return sftp;
    }

    private void open() throws IOException {
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        server.setPasswordAuthenticator((name, password, _) -> {
            attempts.incrementAndGet();
            return name.equals(USER) && password.equals(PASSWORD);
        });
        server.setPublickeyAuthenticator(
                (name, key, _) -> name.equals(USER) && KeyUtils.compareKeys(userKey.getPublic(), key));
        server.start();
    }

    public int port() {
        return server.getPort();
    }

    /** As {@code ssh-keygen -lf} prints it. */
    public String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic());
    }

    /** With what {@value #USER} may sign in instead of the password. */
    public KeyPair userKey() {
        return userKey;
    }

    /** How often a password came. */
    public int attempts() {
        return attempts.get();
    }

    /** Its folder {@code /}. */
    public Path folder() {
        return folder;
    }

    public void put(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
        Folders.delete(folder);
    }
}
