package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.Viewer;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Reads the tokens of requests where they were issued: in this application. */
@Component
class TokenIntrospection implements OpaqueTokenIntrospector {
    private final AppTokens tokens;

    TokenIntrospection(AppTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        String hash = Secrets.hash(token);
        Viewer viewer =
                tokens.findByHash(hash).orElseThrow(() -> new BadOpaqueTokenException("Unknown, too old or revoked"));
        return new AppPrincipal(
                viewer, scopes(viewer), () -> tokens.findByHash(hash).orElseGet(Viewer.Anonymous::new));
    }

    private static Set<String> scopes(Viewer viewer) {
        return switch (viewer) {
            case Viewer.App app -> app.scopes();
            case Viewer.OnBehalf lent -> lent.by().scopes();
            case Viewer.Anonymous nobody -> Set.of();
            case Viewer.Person person -> Set.of();
        };
    }
}
