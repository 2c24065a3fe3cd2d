package eu.shifthub.hub.application;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an application. */
public sealed interface ApplicationEvent extends DomainEvent {
    record ApplicationRegistered(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource,
            Set<String> scopes) implements ApplicationEvent {}

    record ApplicationChanged(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource,
            Set<String> scopes) implements ApplicationEvent {}

    record ApplicationSecretRotated(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements ApplicationEvent {}

    record ApplicationTokensRevoked(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements ApplicationEvent {}

    record ApplicationRevoked(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements ApplicationEvent {}

    record ApplicationAdmitted(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements ApplicationEvent {}

    record ApplicationDeleted(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements ApplicationEvent {}

    /** A person lets an application ask in their name. */
    record ConsentGiven(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource,
            Set<String> scopes) implements ApplicationEvent {}

    record ConsentRefused(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource,
            Set<String> scopes) implements ApplicationEvent {}

    record ConsentWithdrawn(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource) implements ApplicationEvent {}

    /** The actor is the person in whose name the token asks, if any. */
    record AccessTokenIssued(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource,
            Set<String> scopes) implements ApplicationEvent {}

    /**
     * Rows of a dataset (the resource) were granted to an application.
     *
     * @param columns null for every column
     */
    record ApplicationGranted(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource,
            UUID application,
            UUID grant,
            @Nullable List<String> columns,
            @Nullable Instant expiresAt)
            implements ApplicationEvent {}

    /** An application may push new versions into a dataset (the resource) from now on. */
    record PushAllowed(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource,
            UUID application) implements ApplicationEvent {}

    /** It may no longer. */
    record PushWithdrawn(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource,
            UUID application) implements ApplicationEvent {}

    /** Makes one of the events about a right to push. */
    @FunctionalInterface
    interface Pushing {
        ApplicationEvent of(
                UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, ResourceRef resource, UUID application);
    }

    /** Makes one of the events that say no more than what happened to which application. */
    @FunctionalInterface
    interface Plain {
        ApplicationEvent of(UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, ResourceRef resource);

        default ApplicationEvent now(Instant at, @Nullable UUID actor, ApplicationId application) {
            return of(Ids.next(), at, actor, null, application.ref());
        }
    }

    /** Makes one of the events that also say which scopes. */
    @FunctionalInterface
    interface Scoped {
        ApplicationEvent of(
                UUID id,
                Instant at,
                @Nullable UUID actor,
                @Nullable UUID app,
                ResourceRef resource,
                Set<String> scopes);
    }
}
