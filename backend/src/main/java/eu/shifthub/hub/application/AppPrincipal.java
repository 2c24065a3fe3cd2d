package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.ViewerPrincipal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/**
 * The principal of a request with a token. On a connection that outlives its first request it looks again, at most once a
 * second, whether the token still works.
 */
final class AppPrincipal implements ViewerPrincipal, OAuth2AuthenticatedPrincipal {
    static final String MAY_WRITE = "data:write";

    private static final long LOOKS_AGAIN_AFTER = 1_000_000_000L;

    private final String name;
    private final Supplier<Viewer> again;
    private final List<SimpleGrantedAuthority> authorities;
    private volatile Viewer viewer;
    private volatile long lookedAt = System.nanoTime();

    AppPrincipal(Viewer viewer, Set<String> scopes, Supplier<Viewer> again) {
        this.name = String.valueOf(viewer.app());
        this.viewer = viewer;
        this.authorities = scopes.stream().map(SimpleGrantedAuthority::new).toList();
        this.again = again;
    }

    @Override
    public Viewer viewer() {
        long now = System.nanoTime();
        if (now - lookedAt > LOOKS_AGAIN_AFTER) {
            viewer = again.get();
            lookedAt = now;
        }
        return viewer;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of("client_id", name);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public String getName() {
        return name;
    }
}
