package eu.shifthub.hub.source.connector;

import eu.shifthub.hub.platform.ProblemException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was wrong with a connection in the words of {@link SourceProblem}.
 *
 * @param timeout how long the source could be silent
 */
public record ConnectionFailures(String host, int port, Duration timeout) {
    /** Looks through the causes; null where none is of a connection. */
    public @Nullable ProblemException of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            ProblemException problem = known(cause);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable ProblemException known(Throwable cause) {
        return switch (cause) {
            case ProblemException problem -> problem;
            case UnknownHostException _ -> SourceProblem.NAME_NOT_FOUND.because(Map.of("host", host));
            case ConnectException _, ConnectTimeoutException _, NoRouteToHostException _ ->
                SourceProblem.UNREACHABLE.because(Map.of("host", host, "port", port));
            case SocketTimeoutException _ ->
                SourceProblem.TOO_SLOW.because(Map.of("host", host, "seconds", timeout.toSeconds()));
            case SSLException tls ->
                SourceProblem.TLS_WRONG.because(Map.of("host", host, "reason", sentence(tls.getMessage())));
            default -> null;
        };
    }

    /** What a source or a library says, short and as a sentence. */
    public static String sentence(@Nullable String words) {
        String line = words == null
                ? "no reason"
                : words.lines().findFirst().orElse("no reason").strip();
        String cut = line.length() > 300 ? line.substring(0, 300) + "…" : line;
        return cut.endsWith(".") ? cut : cut + ".";
    }
}
