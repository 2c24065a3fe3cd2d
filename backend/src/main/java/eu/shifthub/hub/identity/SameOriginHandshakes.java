package eu.shifthub.hub.identity;

import eu.shifthub.hub.platform.HttpProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Keeps pages of other origins from opening a WebSocket with the person's cookie: no CSRF token guards a handshake. */
final class SameOriginHandshakes extends OncePerRequestFilter {
    private final HttpProblems problems;

    SameOriginHandshakes(HttpProblems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WebUtils.isSameOrigin(new ServletServerHttpRequest(request))) {
            chain.doFilter(request, response);
        } else {
            problems.send(response, IdentityProblem.NOT_FROM_HERE);
        }
    }
}
