package eu.shifthub.hub.application;

import eu.shifthub.hub.platform.CleanText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What people say of an application.
 *
 * @param redirectUris where people may be sent back to after they let it ask in their name; null: as they are
 * @param publicKeys a JWK, a JWK set or a public key in PEM; null: as they are, blank: none
 */
record ApplicationProfile(
        String name,
        String description,
        Set<String> scopes,
        @Nullable List<String> redirectUris,
        @Nullable String publicKeys) {

    /** With what the application has already where nothing is said. */
    ApplicationProfile orAsIn(Application before) {
        return new ApplicationProfile(
                name,
                description,
                scopes,
                redirectUris == null ? before.redirectUris() : redirectUris,
                publicKeys == null ? before.publicKeys() : publicKeys);
    }

    /** Where people may be sent back to; none where nothing is said. */
    List<String> addresses() {
        return redirectUris == null ? List.of() : redirectUris;
    }

    /** The same in the form that is kept; refuses what does not fit together. */
    ApplicationProfile checked(ApplicationKind kind) {
        boolean forPeople = kind == ApplicationKind.PUBLIC;
        checkScopes(forPeople ? Scopes.OF_PEOPLE : Scopes.OF_APPLICATIONS);
        if (forPeople && addresses().isEmpty()) {
            throw ApplicationProblem.REDIRECT_URI_MISSING.at("redirectUris");
        }
        String keys = publicKeys == null || publicKeys.isBlank() ? null : publicKeys;
        if (forPeople && keys != null) {
            throw ApplicationProblem.KEY_OF_PUBLIC.at("publicKeys");
        }
        return new ApplicationProfile(
                CleanText.line(name, "name"),
                CleanText.lines(description, "description"),
                scopes,
                RedirectUris.checked(addresses()),
                keys == null ? null : PublicKeys.parse(keys).toString(true));
    }

    private void checkScopes(Set<String> open) {
        if (scopes.isEmpty()) {
            throw ApplicationProblem.SCOPES_MISSING.at("scopes");
        }
        scopes.stream().filter(scope -> !open.contains(scope)).findFirst().ifPresent(unknown -> {
            throw ApplicationProblem.SCOPE_UNKNOWN.at(
                    "scopes", Map.of("scope", unknown, "scopes", String.join(", ", new TreeSet<>(open))));
        });
    }
}
