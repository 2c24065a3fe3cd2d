package eu.shifthub.hub.identity;

import eu.shifthub.hub.platform.HttpProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** What sign-in and sign-out answer: status and problem details to the SPA, redirects to a plain form. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutSuccessHandler {
    private final HttpProblems problems;

    SignInAnswers(HttpProblems problems) {
        this.problems = problems;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        done(request, response, "/");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        done(request, response, "/login");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (thrown instanceof SignInPaused paused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(paused.seconds()));
            answer(
                    request,
                    response,
                    IdentityProblem.SIGN_IN_PAUSED,
                    Map.of("seconds", paused.seconds()),
                    "/login?paused");
        } else {
            answer(request, response, IdentityProblem.SIGN_IN_FAILED, Map.of(), "/login?error");
        }
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            IdentityProblem problem,
            Map<String, ?> parameters,
            String page)
            throws IOException {
        if (wantsJson(request)) {
            problems.send(response, problem.because(parameters));
        } else {
            response.sendRedirect(request.getContextPath() + page);
        }
    }

    private static void done(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        if (wantsJson(request)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.sendRedirect(request.getContextPath() + page);
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && (accept.contains(MediaType.APPLICATION_JSON_VALUE)
                        || accept.contains(MediaType.APPLICATION_PROBLEM_JSON_VALUE));
    }
}
