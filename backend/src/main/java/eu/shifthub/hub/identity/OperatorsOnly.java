package eu.shifthub.hub.identity;

import eu.shifthub.hub.platform.HttpProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what operators alone may see from everybody else: all below {@code /actuator} but the health, unless it is asked
 * for from this machine. It stands before every way of signing in, and not on the management port, where there is one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OperatorsOnly extends OncePerRequestFilter {
    private final HttpProblems problems;

    OperatorsOnly(HttpProblems problems) {
        this.problems = problems;
    }

    /** By the address as it is served, decoded; the one that was sent can be written in many ways. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return !path.equals("/actuator") && !path.startsWith("/actuator/")
                || path.equals("/actuator/health")
                || path.startsWith("/actuator/health/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (fromThisMachine(request)) {
            chain.doFilter(request, response);
        } else {
            problems.send(response, IdentityProblem.OPERATORS_ONLY);
        }
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
