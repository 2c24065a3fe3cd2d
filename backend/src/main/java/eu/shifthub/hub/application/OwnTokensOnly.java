package eu.shifthub.hub.application;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Tells an application about its own tokens only. Nobody else needs to know them, since the hub itself is what takes
 * them; a token of another application is answered like one that does not exist (RFC 7662, 2.2).
 */
record OwnTokensOnly(AuthenticationProvider introspection, Authorizations authorizations)
        implements AuthenticationProvider {
    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        return attempt instanceof OAuth2TokenIntrospectionAuthenticationToken asked && isOfAnother(asked)
                ? new OAuth2TokenIntrospectionAuthenticationToken(
                        asked.getToken(),
                        (Authentication) asked.getPrincipal(),
                        OAuth2TokenIntrospection.builder(false).build())
                : introspection.authenticate(attempt);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return introspection.supports(authentication);
    }

    private boolean isOfAnother(OAuth2TokenIntrospectionAuthenticationToken asked) {
        OAuth2Authorization found = authorizations.findByToken(asked.getToken(), null);
        RegisteredClient asker = asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                ? client.getRegisteredClient()
                : null;
        return found != null && (asker == null || !asker.getId().equals(found.getRegisteredClientId()));
    }
}
