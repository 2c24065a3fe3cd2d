package eu.shifthub.hub.catalog;

import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import java.util.UUID;

/** Whom one named graph of the catalog is for. Grants and memberships open more than either, but never a graph. */
public enum Audience {
    /** Anyone; viewers and applications as well. */
    PUBLIC(new Viewer.Anonymous()),
    /** Analysts, data workers and platform managers. */
    SIGNED_IN(new Viewer.Person(new UserId(new UUID(0, 0)), "", "", Role.ANALYST, false));

    private final Viewer example;

    Audience(Viewer example) {
        this.example = example;
    }

    public static Audience of(Viewer viewer) {
        return viewer instanceof Viewer.OnBehalf lent && lent.by().scopes().contains("catalog:read")
                ? of(lent.person())
                : viewer.hasRole(Role.ANALYST) ? SIGNED_IN : PUBLIC;
    }

    /** One of this audience who holds no grant and is a member of nothing: what this one may see, all of it may. */
    Viewer example() {
        return example;
    }
}
