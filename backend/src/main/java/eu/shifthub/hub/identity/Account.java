package eu.shifthub.hub.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's account as platform managers see it; the schema's {@code User}.
 *
 * @param passwordHash null until the person has chosen a password
 * @param demo whether it belongs to the demo world, and so has a known password
 * @param securityStamp raised by whatever must end the account's sessions
 */
record Account(
        UserId id,
        String username,
        String name,
        Role role,
        boolean practitioner,
        @Nullable String passwordHash,
        boolean disabled,
        boolean demo,
        long securityStamp,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {
    enum State {
        INVITED,
        ACTIVE,
        DISABLED
    }

    /** Public, as the accessors of the components are: GraphQL reads it like one of them. */
    public State state() {
        if (disabled) {
            return State.DISABLED;
        }
        return passwordHash == null ? State.INVITED : State.ACTIVE;
    }

    Viewer.Person person() {
        return new Viewer.Person(id, username, name, role, practitioner);
    }

    @Override
    public String toString() {
        return "Account[" + id.value() + "]";
    }
}
