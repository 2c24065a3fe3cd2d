package eu.shifthub.hub.application;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Applications, as the authorization server knows them. One that may not ask does not exist to it. */
@Component
class RegisteredClients implements RegisteredClientRepository {
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
        return RegisteredClient.withId(application.id().value().toString())
                .clientId(application.clientId())
                .clientSecret(store.findSecretHash(application.id()).orElseThrow())
                .clientName(application.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(application.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .accessTokenTimeToLive(properties.tokenValidity())
                        .build())
                .build();
    }
}
