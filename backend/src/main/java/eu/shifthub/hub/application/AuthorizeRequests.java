package eu.shifthub.hub.application;

import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;

/** What an application may ask people for, and when they are asked. */
final class AuthorizeRequests {
    private AuthorizeRequests() {}

    static void check(List<AuthenticationProvider> providers) {
        providers.forEach(provider -> {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                requests.setAuthenticationValidator(new OAuth2AuthorizationCodeRequestAuthenticationValidator()
                        .andThen(AuthorizeRequests::checkScopes));
                requests.setAuthorizationConsentRequired(AuthorizeRequests::asksThePerson);
            }
        });
    }

    /** An application may ask for more in its own name than in that of people. */
    private static void checkScopes(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        boolean open = request.getScopes().stream()
                .allMatch(scope -> Scopes.OF_PEOPLE.contains(scope) || Scopes.OF_SIGN_IN.contains(scope));
        if (request.getScopes().isEmpty() || !open) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_SCOPE), request);
        }
    }

    /**
     * Unless they allowed as much before. What answers on the person's own machine can be any program, so it is asked for
     * each time (RFC 8252, 8.6).
     */
    private static boolean asksThePerson(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        OAuth2AuthorizationConsent given = context.getAuthorizationConsent();
        String back = request.getRedirectUri() == null
                ? context.getRegisteredClient().getRedirectUris().iterator().next()
                : request.getRedirectUri();
        Set<String> scopes = request.getScopes();
        boolean anew =
                String.valueOf(request.getAdditionalParameters().get("prompt")).contains("consent");
        return anew || given == null || !given.getScopes().containsAll(scopes) || !RedirectUris.isOfOneOwner(back);
    }
}
