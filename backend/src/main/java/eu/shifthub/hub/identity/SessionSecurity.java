package eu.shifthub.hub.identity;

import eu.shifthub.hub.platform.HttpProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * How requests of people are secured: session cookie and CSRF token. It comes last, after the chains of machines. Who may
 * do what is decided field by field ({@code @rule}) and by the rooms, so nothing is refused here by its address, except
 * uploads, whose room knows no roles.
 */
@Configuration(proxyBeanMethods = false)
class SessionSecurity {
    private static final String NOTHING_EMBEDDED =
            "default-src 'self'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'; object-src 'none'";

    private static final String[] UPLOADS = {"/uploads", "/uploads/**"};

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain sessionChain(
            HttpSecurity http,
            PasswordSignIn signIn,
            SessionContexts contexts,
            SignInAnswers answers,
            HttpProblems problems) {
        return http.authenticationManager(new ProviderManager(signIn))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(RequestCacheConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SameOriginHandshakes(problems), CsrfFilter.class)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokenCookie()).ignoringRequestMatchers("/sparql"))
                .formLogin(
                        form -> form.loginPage("/login").successHandler(answers).failureHandler(answers))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(answers))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, thrown) -> problems.send(response, IdentityProblem.SIGN_IN_FIRST))
                        .accessDeniedHandler((request, response, thrown) -> problems.send(
                                response,
                                thrown instanceof CsrfException
                                        ? IdentityProblem.NOT_FROM_HERE
                                        : IdentityProblem.WORKERS_ONLY)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(UPLOADS)
                        .access((authentication, request) -> new AuthorizationDecision(isWorker(authentication.get())))
                        .anyRequest()
                        .permitAll())
                .headers(SessionSecurity::headers)
                .build();
    }

    /** The page reads it to send it back as a header. */
    private static CookieCsrfTokenRepository tokenCookie() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    private static boolean isWorker(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof ViewerPrincipal principal
                && principal.viewer().hasRole(Role.WORKER);
    }

    /** The page itself names stricter sources of scripts; this is for everything else. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_EMBEDDED))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
