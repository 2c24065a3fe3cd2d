package eu.shifthub.hub.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is asking. */
public sealed interface Viewer {
    /** Nobody signed in. */
    record Anonymous() implements Viewer {}

    /** A signed-in person. */
    record Person(UserId id, String username, String name, Role role, boolean practitioner) implements Viewer {}

    /**
     * A machine client acting as its application.
     *
     * @param scopes the OAuth2 scopes of the token presented
     */
    record App(UUID id, UserId owner, Set<String> scopes) implements Viewer {}

    /** The person asking, or null where it is nobody or a machine. */
    default @Nullable UUID actor() {
        return this instanceof Person person ? person.id().value() : null;
    }

    /** The application asking, or null where it is nobody or a person. */
    default @Nullable UUID app() {
        return this instanceof App app ? app.id() : null;
    }

    default boolean hasRole(Role role) {
        return this instanceof Person person && person.role().atLeast(role);
    }
}
