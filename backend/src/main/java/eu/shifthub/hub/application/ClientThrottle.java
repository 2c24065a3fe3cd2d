package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.SignInPaused;
import eu.shifthub.hub.identity.SignInThrottle;
import eu.shifthub.hub.platform.HttpProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Slows down the guessing of client secrets, as {@link SignInThrottle} does with passwords. */
@Component
class ClientThrottle implements AuthenticationFailureHandler {
    private final SignInThrottle throttle;
    private final HttpProblems problems;
    private final JsonMapper json;

    ClientThrottle(SignInThrottle throttle, HttpProblems problems, JsonMapper json) {
        this.throttle = throttle;
        this.problems = problems;
        this.json = json;
    }

    AuthenticationProvider guard(ClientSecretAuthenticationProvider secrets) {
        secrets.setPasswordEncoder(new Secrets());
        return new Guarded(secrets, throttle);
    }

    /** RFC 6749, 5.2; where it is a pause, 429 with the seconds to wait. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (thrown.getCause() instanceof SignInPaused paused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(paused.seconds()));
            problems.send(response, ApplicationProblem.TOO_MANY_FAILURES.because(Map.of("seconds", paused.seconds())));
            return;
        }
        String code = thrown instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_CLIENT;
        boolean unauthorized = code.equals(OAuth2ErrorCodes.INVALID_CLIENT);
        response.setStatus((unauthorized ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST).value());
        if (unauthorized) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"applications\"");
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("error", code));
    }

    private record Guarded(ClientSecretAuthenticationProvider secrets, SignInThrottle throttle)
            implements AuthenticationProvider {
        @Override
        public @Nullable Authentication authenticate(Authentication attempt) {
            String client = "client " + attempt.getName();
            String address =
                    attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
            try {
                throttle.check(client, address);
                return secrets.authenticate(attempt);
            } catch (SignInPaused paused) {
                throw new OAuth2AuthenticationException(new OAuth2Error("temporarily_unavailable"), paused);
            } catch (OAuth2AuthenticationException refused) {
                throttle.failed(client, address);
                throw refused;
            }
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return secrets.supports(authentication);
        }
    }
}
