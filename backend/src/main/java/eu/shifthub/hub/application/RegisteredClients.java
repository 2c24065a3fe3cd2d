package eu.shifthub.hub.application;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Applications, as the authorization server knows them. One that may not ask does not exist to it. */
@Component
class RegisteredClients implements RegisteredClientRepository {
    private static final Duration CODE_VALIDITY = Duration.ofMinutes(2);

    private final ApplicationStore store;
    private final AppTokens tokens;
    private final ApplicationProperties properties;

    RegisteredClients(ApplicationStore store, AppTokens tokens, ApplicationProperties properties) {
        this.store = store;
        this.tokens = tokens;
        this.properties = properties;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Applications are registered by people");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return store.find(ApplicationId.valueOf(id))
                .filter(tokens::mayAsk)
                .map(this::client)
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return store.findByClientId(clientId)
                .filter(tokens::mayAsk)
                .map(this::client)
                .orElse(null);
    }

    private RegisteredClient client(Application application) {
        RegisteredClient.Builder client = RegisteredClient.withId(
                        application.id().value().toString())
                .clientId(application.clientId())
                .clientName(application.name())
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(true)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .accessTokenTimeToLive(properties.tokenValidity())
                        .authorizationCodeTimeToLive(CODE_VALIDITY)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build());
        switch (application.kind()) {
            case CONFIDENTIAL -> keepsSecrets(client, application);
            case PUBLIC -> client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        Set<String> scopes = new HashSet<>(application.scopes());
        scopes.addAll(application.scopesForPeople());
        client.scopes(open -> open.addAll(scopes));
        if (application.asksForPeople()) {
            client.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUris(uris -> uris.addAll(application.redirectUris()));
        }
        return client.build();
    }

    private void keepsSecrets(RegisteredClient.Builder client, Application application) {
        client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSecret(store.findSecretHash(application.id()).orElseThrow())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        if (application.publicKeys() != null) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        }
    }
}
