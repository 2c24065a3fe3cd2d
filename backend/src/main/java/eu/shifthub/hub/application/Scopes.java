package eu.shifthub.hub.application;

import java.util.Set;

/** The OAuth2 scopes of the hub. */
final class Scopes {
    static final String OPENID = "openid";

    /** What an application may be registered for. */
    static final Set<String> OF_APPLICATIONS = Set.of("catalog:read", "data:read", "data:write", "sparql:read");

    /** Those of them that it may also use in a person's name. */
    static final Set<String> OF_PEOPLE = Set.of("catalog:read", "data:read");

    /** Who a person is; open to each application that people sign in to. */
    static final Set<String> OF_SIGN_IN = Set.of(OPENID, "profile");

    private Scopes() {}
}
