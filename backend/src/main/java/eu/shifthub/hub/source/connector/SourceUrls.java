package eu.shifthub.hub.source.connector;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/** Addresses of sources. */
public final class SourceUrls {
    private SourceUrls() {}

    /** A whole web address without a name or password in it; refuses anything else, blamed on {@code connection.url}. */
    public static URI parse(String text) {
        try {
            URI url = new URI(text.strip());
            String scheme = Objects.requireNonNullElse(url.getScheme(), "").toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https"))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw SourceProblem.URL_WRONG.at("connection.url");
        }
        throw SourceProblem.URL_WRONG.at("connection.url");
    }

    public static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    public static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return isEncrypted(url) ? 443 : 80;
    }

    public static boolean isEncrypted(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }
}
