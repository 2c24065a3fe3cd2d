package eu.shifthub.hub.application;

import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the authorization server issued, kept as {@link AccessToken}s, without the tokens themselves. */
@Component
@Transactional
class Authorizations implements OAuth2AuthorizationService {
    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);

    private final TokenStore tokens;
    private final RegisteredClients clients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Authorizations(TokenStore tokens, RegisteredClients clients, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.clients = clients;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        UUID id = UUID.fromString(authorization.getId());
        if (tokens.find(id).isEmpty()) {
            issue(id, authorization);
        } else if (accessToken(authorization).isInvalidated()) {
            tokens.revoke(id, clock.instant());
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        tokens.revoke(UUID.fromString(authorization.getId()), clock.instant());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return tokens.find(UUID.fromString(id))
                .flatMap(token -> authorization(token, token.hash()))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return type == null || type.equals(OAuth2TokenType.ACCESS_TOKEN)
                ? tokens.findByHash(Secrets.hash(token))
                        .flatMap(found -> authorization(found, token))
                        .orElse(null)
                : null;
    }

    private void issue(UUID id, OAuth2Authorization authorization) {
        OAuth2AccessToken token = accessToken(authorization).getToken();
        Instant now = clock.instant();
        ApplicationId application = ApplicationId.valueOf(authorization.getRegisteredClientId());
        AccessToken issued = new AccessToken(
                id,
                application,
                Secrets.hash(token.getTokenValue()),
                token.getScopes(),
                Optional.ofNullable(token.getIssuedAt()).orElse(now),
                Optional.ofNullable(token.getExpiresAt()).orElseThrow(),
                null);
        tokens.insert(issued);
        tokens.forgetBefore(application, now.minus(KEPT_AFTER_END), id);
        events.publishEvent(new ApplicationEvent.AccessTokenIssued(
                Ids.next(), now, null, application.value(), application.ref(), issued.scopes()));
    }

    private static OAuth2Authorization.Token<OAuth2AccessToken> accessToken(OAuth2Authorization authorization) {
        return Optional.ofNullable(authorization.getAccessToken()).orElseThrow();
    }

    private Optional<OAuth2Authorization> authorization(AccessToken token, String value) {
        return Optional.ofNullable(clients.findById(token.application().value().toString()))
                .map(client -> authorization(client, token, value));
    }

    private static OAuth2Authorization authorization(RegisteredClient client, AccessToken token, String value) {
        Map<String, Object> claims = Map.of("sub", client.getClientId(), "scope", token.scopes());
        OAuth2AccessToken accessToken = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, value, token.issuedAt(), token.expiresAt(), token.scopes());
        return OAuth2Authorization.withRegisteredClient(client)
                .id(token.id().toString())
                .principalName(client.getClientId())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .authorizedScopes(token.scopes())
                .token(accessToken, metadata -> {
                    metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims);
                    metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, token.revokedAt() != null);
                    metadata.put(OAuth2TokenFormat.class.getName(), OAuth2TokenFormat.REFERENCE.getValue());
                })
                .build();
    }
}
