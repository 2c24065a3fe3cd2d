package eu.shifthub.hub.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where codes may be sent: by TLS, or to a program on the person's own machine. Nothing is guessed: what is registered is
 * compared as it is (but for the port on a loopback address, which a program there learns only when it starts: RFC 8252, 7.3).
 */
final class RedirectUris {
    private static final int MOST = 10;
    private static final int LONGEST = 500;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private RedirectUris() {}

    static List<String> checked(List<String> uris) {
        if (uris.size() > MOST) {
            throw ApplicationProblem.TOO_MANY_REDIRECT_URIS.at("redirectUris", Map.of("maximum", MOST));
        }
        return uris.stream()
                .map(String::strip)
                .distinct()
                .map(RedirectUris::checked)
                .toList();
    }

    /** Whether only the machine that registered it answers there, and no other program beside it. */
    static boolean isOfOneOwner(@Nullable String uri) {
        return uri != null && uri.startsWith("https:");
    }

    private static String checked(String uri) {
        if (uri.length() > LONGEST || uri.contains("*") || !isSafe(uri)) {
            throw ApplicationProblem.REDIRECT_URI_UNSAFE.at("redirectUris", Map.of("uri", uri));
        }
        return uri;
    }

    private static boolean isSafe(String text) {
        try {
            URI uri = new URI(text).parseServerAuthority();
            return uri.getHost() != null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
