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

    /**
     * An application that a person lets ask in their name. It is neither the person nor the application: it may only what
     * is open to both, so whoever asks for a {@link Person} or an {@link App} refuses it.
     */
    record OnBehalf(Person person, App by) implements Viewer {}

    /** The person asking themselves, or null where it is nobody or a machine. */
    default @Nullable UUID actor() {
        return this instanceof Person person ? person.id().value() : null;
    }

    /** The application asking, or null where it is nobody or a person. */
    default @Nullable UUID app() {
        return switch (this) {
            case App app -> app.id();
            case OnBehalf lent -> lent.by().id();
            case Anonymous nobody -> null;
            case Person person -> null;
        };
    }

    /** For the log: the person in whose name is asked, by themselves or by an application they let. Grants nothing. */
    default @Nullable UUID inNameOf() {
        return this instanceof OnBehalf lent ? lent.person().id().value() : actor();
    }

    default boolean hasRole(Role role) {
        return this instanceof Person person && person.role().atLeast(role);
    }
}
