package eu.shifthub.hub.access;

import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import java.util.Set;

/** The least a person must be to ask for a field; the schema's enum of the same name. */
enum Who {
    EVERYONE,
    SIGNED_IN,
    ANALYST,
    WORKER,
    MANAGER,
    NO_PERSON;

    /** Whether the viewer may ask; {@code scopes} are those of which an application needs one. */
    boolean admits(Viewer viewer, Set<String> scopes) {
        return switch (viewer) {
            case Viewer.Anonymous nobody -> this == EVERYONE;
            case Viewer.App app -> app.scopes().stream().anyMatch(scopes::contains);
            case Viewer.Person person -> admits(person.role());
            case Viewer.OnBehalf lent -> admits(lent.by(), scopes) && admits(lent.person(), scopes);
        };
    }

    private boolean admits(Role role) {
        return switch (this) {
            case EVERYONE, SIGNED_IN -> true;
            case ANALYST -> role.atLeast(Role.ANALYST);
            case WORKER -> role.atLeast(Role.WORKER);
            case MANAGER -> role.atLeast(Role.MANAGER);
            case NO_PERSON -> false;
        };
    }
}
