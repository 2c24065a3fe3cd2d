package eu.shifthub.hub.source.sftp;

import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.UserAuthFactory;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;

/** Clients that know nothing of the machine's own keys and settings. */
final class SshClients {
    private SshClients() {}

    static SshClient open(ServerKeyVerifier verifier, ConnectorProperties properties) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(verifier);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        client.setAgentFactory(null);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, properties.readTimeout());
        CoreModuleProperties.PASSWORD_PROMPTS.set(client, 1);
        client.start();
        return client;
    }

    /** A key where there is one, else the password: never both. */
    static void identify(ClientSession session, Credential credential) {
        if (credential.privateKey() != null) {
            session.setUserAuthFactories(List.<UserAuthFactory>of(UserAuthPublicKeyFactory.INSTANCE));
            keys(credential).forEach(session::addPublicKeyIdentity);
        } else {
            session.setUserAuthFactories(
                    List.of(UserAuthPasswordFactory.INSTANCE, UserAuthKeyboardInteractiveFactory.INSTANCE));
            if (credential.secret() != null) {
                session.addPasswordIdentity(credential.secret());
            }
        }
    }

    static Iterable<KeyPair> keys(Credential credential) {
        try {
            Iterable<KeyPair> keys = SecurityUtils.loadKeyPairIdentities(
                    null,
                    NamedResource.ofName("key"),
                    new ByteArrayInputStream(
                            String.valueOf(credential.privateKey()).getBytes(StandardCharsets.UTF_8)),
                    credential.secret() == null
                            ? FilePasswordProvider.EMPTY
                            : FilePasswordProvider.of(credential.secret()));
            if (keys != null && keys.iterator().hasNext()) {
                return keys;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static RuntimeException unreadable() {
        return SourceProblem.PRIVATE_KEY_WRONG.at("credential.privateKey");
    }
}
