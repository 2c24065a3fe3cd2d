package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.UserId;
import java.security.Principal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;

/** Between the rows of the hub and what the authorization server works with. */
final class SavedGrants {
    private SavedGrants() {}

    static CodeGrant grant(OAuth2Authorization authorization, Instant now) {
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        Map<String, Object> more = request.getAdditionalParameters();
        String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
        OAuth2Authorization.Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
        return new CodeGrant(
                UUID.fromString(authorization.getId()),
                ApplicationId.valueOf(authorization.getRegisteredClientId()),
                new UserId(UUID.fromString(authorization.getPrincipalName())),
                request.getScopes(),
                authorization.getAuthorizedScopes(),
                request.getRedirectUri(),
                request.getState(),
                (String) Objects.requireNonNull(more.get(PkceParameterNames.CODE_CHALLENGE)),
                (String) more.get(OidcParameterNames.NONCE),
                now,
                state == null ? null : Secrets.hash(state),
                code == null ? null : code(code));
    }

    static CodeGrant.Code code(OAuth2Authorization.Token<OAuth2AuthorizationCode> code) {
        OAuth2AuthorizationCode given = code.getToken();
        return new CodeGrant.Code(
                Secrets.hash(given.getTokenValue()),
                Objects.requireNonNull(given.getIssuedAt()),
                Objects.requireNonNull(given.getExpiresAt()),
                null);
    }

    static OAuth2Authorization ofMachine(RegisteredClient client, AccessToken token, String value) {
        OAuth2Authorization.Builder authorization = OAuth2Authorization.withRegisteredClient(client)
                .id(token.id().toString())
                .principalName(client.getClientId())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .authorizedScopes(token.scopes());
        addToken(authorization, token, value, client.getClientId());
        return authorization.build();
    }

    static OAuth2Authorization ofPerson(
            RegisteredClient client, CodeGrant grant, @Nullable AccessToken token, Given given) {
        String person = grant.user().value().toString();
        OAuth2Authorization.Builder authorization = OAuth2Authorization.withRegisteredClient(client)
                .id(grant.id().toString())
                .principalName(person)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(grant.authorizedScopes())
                .attribute(
                        Principal.class.getName(),
                        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request(client, grant));
        if (given.state() != null) {
            authorization.attribute(OAuth2ParameterNames.STATE, given.state());
        }
        if (grant.code() != null) {
            addCode(authorization, grant.code(), given.code());
        }
        if (token != null) {
            addToken(authorization, token, Optional.ofNullable(given.token()).orElse(token.hash()), person);
        }
        return authorization.build();
    }

    private static OAuth2AuthorizationRequest request(RegisteredClient client, CodeGrant grant) {
        Map<String, Object> more = new HashMap<>();
        more.put(PkceParameterNames.CODE_CHALLENGE, grant.codeChallenge());
        more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        if (grant.nonce() != null) {
            more.put(OidcParameterNames.NONCE, grant.nonce());
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("/oauth2/authorize")
                .clientId(client.getClientId())
                .redirectUri(grant.redirectUri())
                .scopes(grant.requestedScopes())
                .state(grant.clientState())
                .additionalParameters(more)
                .build();
    }

    private static void addCode(
            OAuth2Authorization.Builder authorization, CodeGrant.Code code, @Nullable String value) {
        authorization.token(
                new OAuth2AuthorizationCode(
                        Optional.ofNullable(value).orElse(code.hash()), code.issuedAt(), code.expiresAt()),
                metadata -> metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, code.usedAt() != null));
    }

    private static void addToken(
            OAuth2Authorization.Builder authorization, AccessToken token, String value, String subject) {
        Set<String> scopes = token.scopes();
        authorization.token(
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, value, token.issuedAt(), token.expiresAt(), scopes),
                metadata -> {
                    metadata.put(
                            OAuth2Authorization.Token.CLAIMS_METADATA_NAME, Map.of("sub", subject, "scope", scopes));
                    metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, token.revokedAt() != null);
                    metadata.put(OAuth2TokenFormat.class.getName(), OAuth2TokenFormat.REFERENCE.getValue());
                });
    }
}
