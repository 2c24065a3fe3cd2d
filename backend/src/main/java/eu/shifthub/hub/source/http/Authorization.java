package eu.shifthub.hub.source.http;

import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Credential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What is sent to sign in: a bearer token, or a name and a password (RFC 7617). It shows itself to nobody. */
public record Authorization(String header) {
    public static @Nullable Authorization of(Connection connection, Credential credential) {
        if (credential.secret() == null) {
            return null;
        }
        if (connection.username() == null) {
            return new Authorization("Bearer " + credential.secret());
        }
        String pair = connection.username() + ":" + credential.secret();
        return new Authorization("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "Authorization[…]";
    }
}
