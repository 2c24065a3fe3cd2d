package eu.shifthub.hub.application;

import eu.shifthub.hub.platform.HttpProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * The part of the authorization server where people are: they come from an application, sign in with their ordinary
 * session if they have none, and are asked. What they answer needs no CSRF token: it names the state of the question,
 * which only the page that asked them has.
 */
@Configuration(proxyBeanMethods = false)
class ConsentSecurity {
    private static final String AUTHORIZE = "/oauth2/authorize";

    @Bean
    @Order(1)
    SecurityFilterChain consentChain(
            HttpSecurity http,
            SecurityContextRepository sessions,
            RegisteredClients clients,
            Authorizations authorizations,
            Consents consents,
            HttpProblems problems) {
        return http.securityMatcher(AUTHORIZE, ConsentController.PATH)
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.registeredClientRepository(clients)
                                .authorizationService(authorizations)
                                .authorizationConsentService(consents)
                                .authorizationEndpoint(endpoint -> endpoint.consentPage(ConsentController.PATH)
                                        .authenticationProviders(AuthorizeRequests::check))
                                .oidc(Customizer.withDefaults()))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, thrown) -> {
                    if (HttpMethod.GET.matches(request.getMethod())) {
                        response.sendRedirect(signIn(request));
                    } else {
                        problems.send(response, ApplicationProblem.CONSENT_GONE);
                    }
                }))
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Lets the authorization server forget sessions that ended. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    private static String signIn(HttpServletRequest request) {
        String asked =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return request.getContextPath() + "/login?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }
}
