package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people let applications ask in their name: asked at first, kept, and theirs to take back. */
@Component
@Transactional
class Consents implements OAuth2AuthorizationConsentService {
    private static final String SCOPE = "SCOPE_";

    private final ConsentStore store;
    private final TokenStore tokens;
    private final CodeGrantStore codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            ConsentStore store,
            TokenStore tokens,
            CodeGrantStore codes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2AuthorizationConsent given) {
        Consent consent = new Consent(
                ApplicationId.valueOf(given.getRegisteredClientId()),
                user(given.getPrincipalName()),
                given.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith(SCOPE))
                        .map(authority -> authority.substring(SCOPE.length()))
                        .collect(Collectors.toSet()),
                clock.instant());
        store.save(consent);
        events.publishEvent(new ApplicationEvent.ConsentGiven(
                Ids.next(),
                consent.givenAt(),
                consent.user().value(),
                null,
                consent.application().ref(),
                consent.scopes()));
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        forget(ApplicationId.valueOf(consent.getRegisteredClientId()), user(consent.getPrincipalName()));
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String client, String principal) {
        return store.find(ApplicationId.valueOf(client), user(principal))
                .map(consent -> {
                    OAuth2AuthorizationConsent.Builder found = OAuth2AuthorizationConsent.withId(client, principal);
                    consent.scopes().forEach(found::scope);
                    return found.build();
                })
                .orElse(null);
    }

    List<Consent> list(Viewer.Person person) {
        return store.list(person.id());
    }

    /** Ends what the application has in the person's name, at once. */
    void withdraw(Viewer.Person person, ApplicationId application) {
        if (!forget(application, person.id())) {
            throw ApplicationProblem.CONSENT_UNKNOWN.because();
        }
    }

    private boolean forget(ApplicationId application, UserId user) {
        tokens.revokeAll(application, user, clock.instant());
        codes.deleteAll(application, user);
        boolean given = store.delete(application, user);
        if (given) {
            ApplicationEvent.Plain event = ApplicationEvent.ConsentWithdrawn::new;
            events.publishEvent(event.now(clock.instant(), user.value(), application));
        }
        return given;
    }

    private static UserId user(String principal) {
        return new UserId(UUID.fromString(principal));
    }
}
