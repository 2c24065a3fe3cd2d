package eu.shifthub.hub.application;

import eu.shifthub.hub.platform.HttpProblems;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/** How machines are secured: the authorization server that gives them tokens, and every request that brings one. */
@Configuration(proxyBeanMethods = false)
class MachineSecurity {
    private static final String[] AUTHORIZATION_SERVER = {
        "/oauth2/**",
        "/.well-known/oauth-authorization-server",
        "/.well-known/oauth-authorization-server/**",
        "/.well-known/openid-configuration"
    };
    private static final String[] WITH_PROOF = {"/oauth2/token", "/oauth2/revoke", "/oauth2/introspect"};

    @Bean
    @Order(2)
    SecurityFilterChain authorizationServerChain(
            HttpSecurity http,
            RegisteredClients clients,
            Authorizations authorizations,
            Consents consents,
            ClientThrottle throttle,
            AssertionDecoders assertions) {
        http.securityMatcher(AUTHORIZATION_SERVER)
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.registeredClientRepository(clients)
                                .authorizationService(authorizations)
                                .authorizationConsentService(consents)
                                .clientAuthentication(authentication -> authentication
                                        .authenticationProviders(providers -> guard(providers, throttle, assertions))
                                        .errorResponseHandler(throttle))
                                .tokenIntrospectionEndpoint(introspection ->
                                        introspection.authenticationProviders(providers -> providers.replaceAll(
                                                provider -> new OwnTokensOnly(provider, authorizations))))
                                .authorizationServerMetadataEndpoint(
                                        metadata -> metadata.authorizationServerMetadataCustomizer(
                                                builder -> builder.claims(ServerMetadata::tellTheTruth)))
                                .oidc(openId -> openId.providerConfigurationEndpoint(
                                        configuration -> configuration.providerConfigurationCustomizer(
                                                builder -> builder.claims(ServerMetadata::tellTheTruthOfOpenId)))))
                .authorizeHttpRequests(requests -> requests.requestMatchers(WITH_PROOF)
                        .authenticated()
                        .anyRequest()
                        .permitAll());
        return stateless(http)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(throttle::onAuthenticationFailure))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain tokenChain(HttpSecurity http, TokenIntrospection introspection, HttpProblems problems) {
        http.securityMatcher(request -> {
                    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
                    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
                })
                .oauth2ResourceServer(server -> server.opaqueToken(token -> token.introspector(introspection))
                        .authenticationEntryPoint(refusal(problems)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/uploads", "/uploads/**")
                        .hasAuthority(AppPrincipal.MAY_WRITE)
                        .anyRequest()
                        .permitAll());
        return stateless(http)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusal(problems))
                        .accessDeniedHandler((request, response, thrown) -> problems.send(
                                response,
                                ApplicationProblem.SCOPE_MISSING.because(Map.of("scope", AppPrincipal.MAY_WRITE)))))
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(ApplicationProperties properties) {
        // Not what a request claims: an assertion meant for another server must not be taken under that one's name.
        return AuthorizationServerSettings.builder()
                .issuer(properties.publicUrl().toString())
                .build();
    }

    /** Machines bring their proof with each request, so there is neither a session nor anything to forge. */
    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static AuthenticationEntryPoint refusal(HttpProblems problems) {
        BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
        return (request, response, thrown) -> {
            challenge.commence(request, response, thrown);
            problems.send(response, ApplicationProblem.TOKEN_INVALID);
        };
    }

    private static void guard(
            List<AuthenticationProvider> providers, ClientThrottle throttle, AssertionDecoders assertions) {
        providers.replaceAll(provider -> switch (provider) {
            case ClientSecretAuthenticationProvider secrets -> throttle.guard(secrets);
            case JwtClientAssertionAuthenticationProvider keys -> {
                keys.setJwtDecoderFactory(assertions);
                yield keys;
            }
            default -> provider;
        });
    }
}
