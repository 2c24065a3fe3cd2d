package eu.shifthub.hub.source.fhir;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.ConnectionFailures;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.OutgoingAddresses;
import eu.shifthub.hub.source.connector.PinnedNames;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import eu.shifthub.hub.source.connector.SourceUrls;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpDelete;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Asks a FHIR server. What signs in goes to that server only; each answer's address is judged again. */
final class FhirHttp implements AutoCloseable {
    static final String FHIR = "application/fhir+json";

    private final URI base;
    private final @Nullable String authorization;
    private final CloseableHttpClient http;

    private FhirHttp(URI base, @Nullable String authorization, CloseableHttpClient http) {
        this.base = base;
        this.authorization = authorization;
        this.http = http;
    }

    static FhirHttp open(
            Connection connection, Credential credential, OutgoingAddresses addresses, ConnectorProperties properties) {
        URI base = SourceUrls.parse(Objects.requireNonNull(connection.url()));
        String authorization = authorization(connection, credential);
        boolean staysHere = addresses.resolve(base.getHost()).stream().allMatch(InetAddress::isLoopbackAddress);
        if (authorization != null && !SourceUrls.isEncrypted(base) && !staysHere) {
            throw SourceProblem.TOKEN_NEEDS_TLS.at("connection.url");
        }
        return new FhirHttp(base, authorization, client(addresses, properties));
    }

    private static CloseableHttpClient client(OutgoingAddresses addresses, ConnectorProperties properties) {
        return HttpClients.custom()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("SHIFT-HUB")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(properties.readTimeout()))
                        .build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PinnedNames(addresses))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                                .setSocketTimeout(Timeout.of(properties.readTimeout()))
                                .build())
                        .build())
                .build();
    }

    private static @Nullable String authorization(Connection connection, Credential credential) {
        if (credential.secret() == null) {
            return null;
        }
        if (connection.username() == null || connection.username().isBlank()) {
            return "Bearer " + credential.secret();
        }
        String pair = connection.username() + ":" + credential.secret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer in which the server has done what was asked, to be closed; refuses any other. */
    ClassicHttpResponse get(URI url, String accept, Map<String, String> headers) throws IOException {
        HttpGet request = new HttpGet(url);
        request.setHeader(HttpHeaders.ACCEPT, accept);
        headers.forEach(request::setHeader);
        ClassicHttpResponse answer = send(url, request);
        boolean good = false;
        try {
            FhirAnswers.requireGood(answer, url, authorization != null);
            good = true;
            return answer;
        } finally {
            if (!good) {
                answer.close();
            }
        }
    }

    /** The bytes of an answer; the connection goes back with them. */
    InputStream open(URI url, String accept) throws IOException {
        return FhirAnswers.body(get(url, accept, Map.of()));
    }

    /** Tells the server that something is no longer needed; what it says to that does not matter. */
    void delete(URI url) throws IOException {
        send(url, new HttpDelete(url)).close();
    }

    private ClassicHttpResponse send(URI url, ClassicHttpRequest request) throws IOException {
        if (authorization != null && SourceUrls.sameOrigin(base, url)) {
            request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        return http.executeOpen(new HttpHost(url.getScheme(), url.getHost(), url.getPort()), request, null);
    }

    /** An address that the server has named, seen from another; refuses what is none. */
    static URI resolve(URI from, String named) {
        URI url = parsed(from, named);
        if (url == null
                || url.getHost() == null
                || !url.getScheme().matches("(?i)https?")
                || url.getRawUserInfo() != null) {
            throw redirect(from, url, SourceReason.NO_WEB_ADDRESS);
        }
        return url;
    }

    private static @Nullable URI parsed(URI from, String named) {
        try {
            return from.resolve(named);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    /** The same, but only at the server itself. */
    URI resolveHere(URI from, String named) {
        URI url = resolve(from, named);
        if (!SourceUrls.sameOrigin(base, url)) {
            throw redirect(from, url, SourceReason.OTHER_SERVER);
        }
        return url;
    }

    /** Names the other's host alone: tokens and names of patients stand in what is behind it. */
    private static ProblemException redirect(URI from, @Nullable URI target, SourceReason reason) {
        String host = target == null || target.getHost() == null ? "–" : target.getHost();
        return SourceProblem.REDIRECT_REFUSED.because(
                reason.with(Map.of("host", from.getHost(), "target", ConnectionFailures.sentence(host))));
    }

    /** The base with the slash that what is asked for stands behind. */
    String folder() {
        String text = base.toString();
        return text.endsWith("/") ? text : text + "/";
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
