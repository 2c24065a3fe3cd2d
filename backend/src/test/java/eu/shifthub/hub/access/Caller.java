package eu.shifthub.hub.access;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.identity.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who asks.
 *
 * @param role null for visitors and for applications in their own name
 * @param scopes null for people who ask themselves
 */
record Caller(
        String name,
        @Nullable Role role,
        @Nullable Set<String> scopes,
        Browser browser,
        @Nullable String token) {

    /** Whether the rule admits this caller, worked out from the contract, not from the hub's own code. */
    boolean isAdmittedBy(String who, Set<String> appScopes) {
        boolean lacksScope = scopes != null && scopes.stream().noneMatch(appScopes::contains);
        if (scopes != null && role == null) {
            return !lacksScope;
        }
        return !lacksScope && isAdmittedBy(who);
    }

    private boolean isAdmittedBy(String who) {
        return switch (who) {
            case "EVERYONE" -> true;
            case "SIGNED_IN" -> role != null;
            case "ANALYST" -> role != null && role != Role.VIEWER;
            case "WORKER" -> role == Role.WORKER || role == Role.MANAGER;
            case "MANAGER" -> role == Role.MANAGER;
            case "NO_PERSON" -> false;
            default -> throw new IllegalStateException("An unknown rule: " + who);
        };
    }

    boolean isVisitor() {
        return role == null && scopes == null;
    }

    JsonNode ask(String document) {
        if (token == null) {
            return browser.ask(document);
        }
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", document));
        return JsonMapper.shared()
                .readTree(browser.send(browser.request("/graphql")
                                .header("Authorization", "Bearer " + token)
                                .header("Accept", "application/graphql-response+json")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build())
                        .body());
    }

    @Override
    public String toString() {
        return name;
    }
}
