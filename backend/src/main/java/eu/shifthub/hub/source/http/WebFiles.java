package eu.shifthub.hub.source.http;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.ConnectionFailures;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.OutgoingAddresses;
import eu.shifthub.hub.source.connector.PinnedNames;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import eu.shifthub.hub.source.connector.SourceUrls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Gets files from the web. It connects to judged addresses only, follows a few redirects, each judged like the first
 * address, none from an encrypted connection to a plain one, and signs in at the first address's origin only.
 */
@Component
public class WebFiles implements DisposableBean {
    private static final int MOST_REDIRECTS = 5;

    private final OutgoingAddresses addresses;
    private final ConnectorProperties properties;
    private final CloseableHttpClient http;

    WebFiles(OutgoingAddresses addresses, ConnectorProperties properties) {
        this.addresses = addresses;
        this.properties = properties;
        this.http = client(addresses, properties);
    }

    /** The answer that has the file, or says that it is unchanged (304); to be closed. Any other is a problem. */
    public WebFile get(URI from, Map<String, String> headers, @Nullable Authorization authorization)
            throws IOException {
        requireEncryption(from, authorization);
        URI url = from;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            boolean home = SourceUrls.sameOrigin(from, url);
            HttpGet request = request(url, headers, home ? authorization : null);
            ClassicHttpResponse answer = send(url, request);
            URI next = target(url, answer);
            if (next == null) {
                requireGood(url, answer, home && authorization != null);
                return new WebFile(url, request, answer);
            }
            answer.close();
            url = next;
        }
        throw refused(from, url, SourceReason.ENDLESS_REDIRECTS);
    }

    private static HttpGet request(URI url, Map<String, String> headers, @Nullable Authorization authorization) {
        HttpGet request = new HttpGet(url);
        headers.forEach(request::setHeader);
        if (authorization != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, authorization.header());
        }
        return request;
    }

    private ClassicHttpResponse send(URI url, HttpGet request) throws IOException {
        try {
            return http.executeOpen(new HttpHost(url.getScheme(), url.getHost(), url.getPort()), request, null);
        } catch (IOException e) {
            ProblemException known =
                    new ConnectionFailures(url.getHost(), SourceUrls.port(url), properties.readTimeout()).of(e);
            if (known == null) {
                throw e;
            }
            throw known;
        }
    }

    /** Where the answer sends on to; null where it does not. */
    private static @Nullable URI target(URI url, ClassicHttpResponse answer) throws IOException {
        Header location = answer.getFirstHeader(HttpHeaders.LOCATION);
        boolean redirect = switch (answer.getCode()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
        if (!redirect || location == null) {
            return null;
        }
        try {
            URI next = url.resolve(location.getValue().strip());
            SourceUrls.parse(withoutFragment(next));
            if (SourceUrls.isEncrypted(url) && !SourceUrls.isEncrypted(next)) {
                throw refused(url, next, SourceReason.NOT_ENCRYPTED);
            }
            return URI.create(withoutFragment(next));
        } catch (IllegalArgumentException | ProblemException e) {
            answer.close();
            if (e instanceof ProblemException problem && problem.problem() == SourceProblem.REDIRECT_REFUSED) {
                throw problem;
            }
            throw refused(url, null, SourceReason.NO_WEB_ADDRESS);
        }
    }

    private static String withoutFragment(URI url) {
        String text = url.toString();
        return text.indexOf('#') < 0 ? text : text.substring(0, text.indexOf('#'));
    }

    private static void requireGood(URI url, ClassicHttpResponse answer, boolean signedIn) throws IOException {
        int status = answer.getCode();
        if (status == 200 || status == 304) {
            return;
        }
        answer.close();
        String host = url.getHost();
        String path = url.getPath().isEmpty() ? "/" : url.getPath();
        throw switch (status) {
            case 401 ->
                (signedIn ? SourceProblem.CREDENTIAL_REFUSED : SourceProblem.CREDENTIAL_NEEDED)
                        .because(Map.of("host", host));
            case 403 -> SourceProblem.NOT_PERMITTED.because(Map.of("host", host, "what", path));
            case 404, 410 -> SourceProblem.NOTHING_FOUND.because(Map.of("what", path));
            case 408, 425, 429, 500, 502, 503, 504 ->
                SourceProblem.BUSY.because(Map.of("host", host, "reason", said(answer)));
            default -> SourceProblem.REFUSED_BY_SOURCE.because(Map.of("host", host, "reason", said(answer)));
        };
    }

    private static String said(ClassicHttpResponse answer) {
        return ConnectionFailures.sentence(
                (answer.getCode() + " " + (answer.getReasonPhrase() == null ? "" : answer.getReasonPhrase())).strip());
    }

    private static ProblemException refused(URI from, @Nullable URI target, SourceReason reason) {
        return SourceProblem.REDIRECT_REFUSED.because(
                reason.with(Map.of("host", from.getHost(), "target", target == null ? "–" : target.getHost())));
    }

    /** What signs in crosses the Internet encrypted only; a network that was allowed by name may be plain. */
    private void requireEncryption(URI url, @Nullable Authorization authorization) {
        if (authorization != null && !SourceUrls.isEncrypted(url)) {
            for (InetAddress address : addresses.resolve(url.getHost())) {
                if (addresses.isPublic(address)) {
                    throw SourceProblem.TOKEN_NEEDS_TLS.at("connection.url");
                }
            }
        }
    }

    private static CloseableHttpClient client(OutgoingAddresses addresses, ConnectorProperties properties) {
        Timeout silent = Timeout.of(properties.readTimeout());
        return HttpClients.custom()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("SHIFT-HUB")
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silent).build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PinnedNames(addresses))
                        .setMaxConnPerRoute(16)
                        .setMaxConnTotal(64)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                                .setSocketTimeout(silent)
                                .build())
                        .build())
                .build();
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
