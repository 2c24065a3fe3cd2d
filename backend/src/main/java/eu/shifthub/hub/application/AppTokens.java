package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands behind the token of a request. Asked with each request, so that a revocation holds from the next one on. */
@Component
@Transactional
public class AppTokens {
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final TokenStore tokens;
    private final ApplicationStore applications;
    private final Users users;
    private final Clock clock;

    AppTokens(TokenStore tokens, ApplicationStore applications, Users users, Clock clock) {
        this.tokens = tokens;
        this.applications = applications;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Empty where the token is unknown, too old or revoked, or its application or the owner of that is shut out,
     * or the owner may have no applications any more.
     */
    public Optional<Viewer> findViewer(String token) {
        return findByHash(Secrets.hash(token));
    }

    Optional<Viewer> findByHash(String hash) {
        Instant now = clock.instant();
        return tokens.findByHash(hash)
                .filter(found -> found.active(now))
                .flatMap(found -> applications
                        .find(found.application())
                        .filter(this::mayAsk)
                        .flatMap(application -> viewer(application, found))
                        .map(viewer -> {
                            tokens.used(found.id(), now, now.minus(USE_NOTED_EVERY));
                            return viewer;
                        }));
    }

    /** Whether the application may have and use tokens at all: asked each time, as its owner may lose their role. */
    boolean mayAsk(Application application) {
        return application.revokedAt() == null
                && users.findActive(application.ownerId())
                        .filter(Applications::mayOwn)
                        .isPresent();
    }

    /** Empty where it asks in the name of somebody who cannot sign in themselves. */
    private Optional<Viewer> viewer(Application application, AccessToken token) {
        return token.user() == null
                ? Optional.of(app(application, token, application.scopes()))
                : users.findActive(token.user())
                        .map(person ->
                                new Viewer.OnBehalf(person, app(application, token, application.scopesForPeople())));
    }

    /** A scope taken from the application is taken from its tokens, too. */
    private static Viewer.App app(Application application, AccessToken token, Set<String> open) {
        Set<String> scopes = new HashSet<>(token.scopes());
        scopes.retainAll(open);
        return new Viewer.App(application.id().value(), application.ownerId(), Set.copyOf(scopes));
    }
}
