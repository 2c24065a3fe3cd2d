package eu.shifthub.hub.application;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** What the authorization server says of itself (RFC 8414): only what works here, not all that the framework knows. */
final class ServerMetadata {
    private static final List<String> WITH_PROOF = List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
            ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue(),
            ClientAuthenticationMethod.PRIVATE_KEY_JWT.getValue());
    private static final List<String> FOR_TOKENS = Stream.concat(
                    WITH_PROOF.stream(), Stream.of(ClientAuthenticationMethod.NONE.getValue()))
            .toList();
    private static final List<String> NOT_OFFERED = List.of(
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported",
            "pushed_authorization_request_endpoint",
            "device_authorization_endpoint",
            "registration_endpoint",
            "end_session_endpoint");

    private ServerMetadata() {}

    static void tellTheTruth(Map<String, Object> claims) {
        claims.keySet().removeAll(NOT_OFFERED);
        claims.replaceAll((name, value) -> name.endsWith("_endpoint_auth_methods_supported") ? WITH_PROOF : value);
        claims.put("token_endpoint_auth_methods_supported", FOR_TOKENS);
        claims.put("token_endpoint_auth_signing_alg_values_supported", AssertionDecoders.algorithms());
        claims.put("code_challenge_methods_supported", List.of("S256"));
        claims.put(
                "grant_types_supported",
                List.of(
                        AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
                        AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
        claims.put(
                "scopes_supported",
                Stream.concat(Scopes.OF_APPLICATIONS.stream(), Scopes.OF_SIGN_IN.stream())
                        .sorted()
                        .toList());
    }

    static void tellTheTruthOfOpenId(Map<String, Object> claims) {
        tellTheTruth(claims);
        claims.put("id_token_signing_alg_values_supported", List.of("ES256"));
        claims.put(
                "claims_supported", List.of("sub", "iss", "aud", "exp", "iat", "nonce", "name", "preferred_username"));
    }
}
