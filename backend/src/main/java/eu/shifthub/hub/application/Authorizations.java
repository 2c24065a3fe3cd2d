package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the authorization server issued, kept as {@link CodeGrant}s and {@link AccessToken}s, without codes and tokens
 * themselves. Of a person who cannot sign in, it knows neither.
 */
@Component
@Transactional
class Authorizations implements OAuth2AuthorizationService {
    static final OAuth2TokenType CODE = new OAuth2TokenType("code");
    static final OAuth2TokenType STATE = new OAuth2TokenType("state");

    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);
    private static final Duration CONSENT_WAITS = Duration.ofMinutes(30);

    private final TokenStore tokens;
    private final CodeGrantStore codes;
    private final RegisteredClients clients;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final ApplicationProperties properties;
    private final Clock clock;

    Authorizations(
            TokenStore tokens,
            CodeGrantStore codes,
            RegisteredClients clients,
            Users users,
            ApplicationEventPublisher events,
            ApplicationProperties properties,
            Clock clock) {
        this.tokens = tokens;
        this.codes = codes;
        this.clients = clients;
        this.users = users;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        UUID id = UUID.fromString(authorization.getId());
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.AUTHORIZATION_CODE)) {
            saveOfPerson(id, authorization);
        } else if (tokens.find(id).isEmpty()) {
            issue(id, null, authorization);
        } else if (accessToken(authorization).isInvalidated()) {
            tokens.revoke(id, clock.instant());
        }
    }

    /** A person refused, or their request is too old. */
    @Override
    public void remove(OAuth2Authorization authorization) {
        UUID id = UUID.fromString(authorization.getId());
        Instant now = clock.instant();
        tokens.revoke(id, now);
        codes.find(id).ifPresent(refused -> {
            codes.delete(id);
            events.publishEvent(new ApplicationEvent.ConsentRefused(
                    Ids.next(),
                    now,
                    refused.user().value(),
                    null,
                    refused.application().ref(),
                    refused.requestedScopes()));
        });
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        UUID known = UUID.fromString(id);
        return tokens.find(known)
                .flatMap(token -> ofToken(token, token.hash()))
                .or(() -> codes.find(known).flatMap(grant -> ofGrant(grant, Given.NOTHING)))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String hash = Secrets.hash(token);
        if (type == null || type.equals(OAuth2TokenType.ACCESS_TOKEN)) {
            return tokens.findByHash(hash)
                    .flatMap(found -> ofToken(found, token))
                    .orElse(null);
        }
        if (type.equals(CODE)) {
            return codes.findByCode(hash)
                    .flatMap(grant -> ofGrant(grant, Given.code(token)))
                    .orElse(null);
        }
        return type.equals(STATE)
                ? findPending(token)
                        .flatMap(grant -> ofGrant(grant, Given.state(token)))
                        .orElse(null)
                : null;
    }

    /** The request that waits for a person's decision under this state. */
    Optional<CodeGrant> findPending(String state) {
        return codes.findByState(Secrets.hash(state), clock.instant().minus(CONSENT_WAITS));
    }

    private void saveOfPerson(UUID id, OAuth2Authorization authorization) {
        Instant now = clock.instant();
        OAuth2Authorization.Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
        OAuth2Authorization.Token<OAuth2AccessToken> token = authorization.getAccessToken();
        Optional<CodeGrant> known = codes.find(id);
        if (known.isEmpty()) {
            CodeGrant asked = SavedGrants.grant(authorization, now);
            codes.insert(asked);
            codes.forgetBefore(asked.application(), now.minus(KEPT_AFTER_END).minus(properties.tokenValidity()));
        } else if (token != null && token.isInvalidated()) {
            tokens.findByCodeGrant(id).ifPresent(issued -> tokens.revoke(issued.id(), now));
        } else if (code != null && (token != null || code.isInvalidated())) {
            exchange(known.get(), authorization, token != null, now);
        } else if (code != null) {
            giveCode(id, authorization.getAuthorizedScopes(), SavedGrants.code(code));
        }
    }

    private void giveCode(UUID id, Set<String> scopes, CodeGrant.Code code) {
        if (!codes.giveCode(id, scopes, code)) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST), null);
        }
    }

    /** Two who come with one code at the same moment do not both get a token. */
    private void exchange(CodeGrant grant, OAuth2Authorization authorization, boolean forToken, Instant now) {
        boolean first = codes.useCode(grant.id(), now);
        if (forToken) {
            if (!first) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            }
            issue(Ids.next(), grant, authorization);
        }
    }

    private void issue(UUID id, @Nullable CodeGrant grant, OAuth2Authorization authorization) {
        OAuth2AccessToken token = accessToken(authorization).getToken();
        Instant now = clock.instant();
        ApplicationId application = ApplicationId.valueOf(authorization.getRegisteredClientId());
        UserId user = grant == null ? null : grant.user();
        AccessToken issued = new AccessToken(
                id,
                application,
                user,
                grant == null ? null : grant.id(),
                Secrets.hash(token.getTokenValue()),
                token.getScopes(),
                Optional.ofNullable(token.getIssuedAt()).orElse(now),
                Optional.ofNullable(token.getExpiresAt()).orElseThrow(),
                null);
        tokens.insert(issued);
        tokens.forgetBefore(application, now.minus(KEPT_AFTER_END), id);
        events.publishEvent(new ApplicationEvent.AccessTokenIssued(
                Ids.next(),
                now,
                user == null ? null : user.value(),
                application.value(),
                application.ref(),
                issued.scopes()));
    }

    private static OAuth2Authorization.Token<OAuth2AccessToken> accessToken(OAuth2Authorization authorization) {
        return Optional.ofNullable(authorization.getAccessToken()).orElseThrow();
    }

    private Optional<OAuth2Authorization> ofToken(AccessToken token, String value) {
        if (token.user() != null) {
            return Optional.ofNullable(token.codeGrant())
                    .flatMap(codes::find)
                    .flatMap(grant -> ofGrant(grant, Given.token(value)));
        }
        return Optional.ofNullable(clients.findById(token.application().value().toString()))
                .map(client -> SavedGrants.ofMachine(client, token, value));
    }

    private Optional<OAuth2Authorization> ofGrant(CodeGrant grant, Given given) {
        return users.isActive(grant.user())
                ? Optional.ofNullable(
                                clients.findById(grant.application().value().toString()))
                        .map(client -> SavedGrants.ofPerson(
                                client,
                                grant,
                                tokens.findByCodeGrant(grant.id()).orElse(null),
                                given))
                : Optional.empty();
    }
}
