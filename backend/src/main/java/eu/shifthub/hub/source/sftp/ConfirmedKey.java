package eu.shifthub.hub.source.sftp;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

/** Goes on only with a server that shows the key which a person has confirmed; remembers what was shown. */
record ConfirmedKey(@Nullable String confirmed, AtomicReference<@Nullable String> shown) implements ServerKeyVerifier {
    ConfirmedKey(@Nullable String confirmed) {
        this(confirmed, new AtomicReference<>());
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        shown.set(fingerprint);
        return fingerprint.equals(confirmed);
    }

    /** Why nothing was sent; null where the key is right, or none was shown. */
    @Nullable
    ProblemException refusal(String host) {
        String fingerprint = shown.get();
        if (fingerprint == null || fingerprint.equals(confirmed)) {
            return null;
        }
        return (confirmed == null ? SourceProblem.HOST_KEY_MISSING : SourceProblem.HOST_KEY_WRONG)
                .because(Map.of("host", host, "hostKey", fingerprint));
    }
}
