package eu.shifthub.hub.source.connector;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a source is reached; only what its kind needs is set. The words are those of {@code schema/source.graphqls}.
 *
 * @param url HTTP: the file; FHIR: the base; S3: the endpoint, null for Amazon's own
 * @param tls whether the connection must be encrypted and the certificate right; null means it must
 * @param hostKey SFTP: {@code SHA256:…}
 * @param username the name that signs in
 */
public record Connection(
        @Nullable String url,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String database,
        @Nullable Boolean tls,
        @Nullable String region,
        @Nullable String bucket,
        @Nullable Boolean pathStyle,
        @Nullable String hostKey,
        @Nullable String username) {

    /** Whether a credential for the other connection goes to the same counterpart, in the same way, by the same name. */
    public boolean leadsWhere(Connection other) {
        return counterpart().equals(other.counterpart());
    }

    /** Whether encryption, and a right certificate, are asked for; they are unless it was said otherwise. */
    public boolean encrypted() {
        return tls == null || tls;
    }

    private List<@Nullable Object> counterpart() {
        return Arrays.asList(origin(), host, port, encrypted(), region, hostKey, username);
    }

    private @Nullable String origin() {
        if (url == null) {
            return null;
        }
        URI parsed = URI.create(url);
        return parsed.getScheme() + "://" + parsed.getHost() + ":" + parsed.getPort();
    }
}
