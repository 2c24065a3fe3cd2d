package eu.shifthub.hub.application;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.stereotype.Component;

/**
 * Checks what an application signs to prove itself (RFC 7523, {@code private_key_jwt}) with the keys that were registered
 * for it: from it and about it, for this hub, short-lived, and never twice.
 */
@Component
class AssertionDecoders implements JwtDecoderFactory<RegisteredClient> {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int LONGEST_ID = 500;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final ApplicationStore applications;
    private final UsedAssertionStore used;
    private final Clock clock;

    AssertionDecoders(ApplicationStore applications, UsedAssertionStore used, Clock clock) {
        this.applications = applications;
        this.used = used;
        this.clock = clock;
    }

    static Collection<String> algorithms() {
        return ALGORITHMS.stream().map(JWSAlgorithm::getName).sorted().toList();
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        ApplicationId id = ApplicationId.valueOf(client.getId());
        String keys = applications
                .find(id)
                .map(Application::publicKeys)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(PublicKeys.read(keys))));
        // The claims are checked below.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(assertion -> isRight(assertion, client.getClientId()) && isNew(assertion, id)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT)));
        return decoder;
    }

    private boolean isRight(Jwt assertion, String clientId) {
        return clientId.equals(assertion.getClaimAsString("iss"))
                && clientId.equals(assertion.getSubject())
                && isForThisHub(assertion.getAudience())
                && isForNow(assertion)
                && !new JwtTimestampValidator(CLOCKS_DIFFER).validate(assertion).hasErrors();
    }

    private boolean isForNow(Jwt assertion) {
        Instant end = assertion.getExpiresAt();
        return end != null && end.isBefore(clock.instant().plus(LONGEST));
    }

    /** Asked only once all else holds: what is refused for another reason uses nothing up. */
    private boolean isNew(Jwt assertion, ApplicationId application) {
        Instant end = assertion.getExpiresAt();
        String id = assertion.getId();
        return end != null
                && id != null
                && !id.isBlank()
                && id.length() <= LONGEST_ID
                && used.add(application, Secrets.hash(id), end.plus(CLOCKS_DIFFER));
    }

    private static boolean isForThisHub(@org.jspecify.annotations.Nullable List<String> audience) {
        AuthorizationServerContext hub = AuthorizationServerContextHolder.getContext();
        return audience != null
                && (audience.contains(hub.getIssuer())
                        || audience.contains(hub.getIssuer()
                                + hub.getAuthorizationServerSettings().getTokenEndpoint()));
    }
}
