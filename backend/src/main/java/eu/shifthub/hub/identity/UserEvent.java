package eu.shifthub.hub.identity;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a person's account. */
public sealed interface UserEvent extends DomainEvent {
    record UserInvited(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource,
            Role role,
            boolean practitioner)
            implements UserEvent {}

    record UserChanged(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource,
            Role role,
            boolean practitioner)
            implements UserEvent {}

    record UserDisabled(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements UserEvent {}

    record UserEnabled(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements UserEvent {}

    /** A manager made a link for a new password; the old password no longer works. */
    record UserReset(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements UserEvent {}

    record PasswordChosen(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements UserEvent {}

    record UserSignedIn(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements UserEvent {}

    /** Somebody gave a wrong password, or the right one of an account that is not active. */
    record SignInRefused(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements UserEvent {}

    /** Makes one of the events that say no more than what happened to whom. */
    @FunctionalInterface
    interface Plain {
        UserEvent of(UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, ResourceRef resource);

        default UserEvent now(Instant at, @Nullable UUID actor, UserId user) {
            return of(Ids.next(), at, actor, null, user.ref());
        }
    }
}
