package eu.shifthub.hub.access;

import java.util.UUID;

/** Who holds a grant: a person, a workspace (its members) or an application. */
public record Subject(Kind kind, UUID id) {
    public enum Kind {
        USER,
        WORKSPACE,
        APPLICATION
    }
}
