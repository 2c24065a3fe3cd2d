package eu.shifthub.hub.application;

import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** What the authorization server says of itself (RFC 8414): only what works here, not all that the framework knows. */
final class ServerMetadata {
    private static final List<String> AUTHENTICATION = List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
            ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue());
    private static final List<String> NOT_OFFERED = List.of(
            "code_challenge_methods_supported",
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");

    private ServerMetadata() {}

    static void tellTheTruth(Map<String, Object> claims) {
        claims.keySet().removeAll(NOT_OFFERED);
        claims.replaceAll((name, value) -> name.endsWith("_endpoint_auth_methods_supported") ? AUTHENTICATION : value);
        claims.put("grant_types_supported", List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
        claims.put("scopes_supported", Applications.SCOPES.stream().sorted().toList());
    }
}
