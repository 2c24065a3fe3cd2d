package eu.shifthub.hub.application;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets applications push new versions into datasets. Who decides about grants of the dataset decides; nothing of what is
 * in it opens to the application by that.
 */
@Component
@Transactional
class PushRights {
    private final Applications applications;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PushRights(Applications applications, Access access, ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For an application that the caller sees; it need not be theirs: a provider's machine belongs to the provider. */
    Application allow(Viewer.Person by, ApplicationId id, UUID dataset) {
        Application application = applications.get(by, id);
        access.requireGrant(by, dataset);
        if (application.revokedAt() != null) {
            throw ApplicationProblem.REVOKED.because(Map.of("name", application.name()));
        }
        if (!application.scopes().contains(AppPrincipal.MAY_WRITE)) {
            throw ApplicationProblem.CANNOT_WRITE.at("application", Map.of("name", application.name()));
        }
        if (access.allowPush(id.value(), dataset, by.id())) {
            publish(ApplicationEvent.PushAllowed::new, by.id(), id, dataset);
        }
        return application;
    }

    /** For who decides about grants of the dataset, and for who may change the application. */
    void withdraw(Viewer.Person by, ApplicationId id, UUID dataset) {
        if (!access.mayGrant(by, dataset) && !isManaged(by, id)) {
            throw ApplicationProblem.UNKNOWN.because();
        }
        if (access.withdrawPush(id.value(), dataset)) {
            publish(ApplicationEvent.PushWithdrawn::new, by.id(), id, dataset);
        }
    }

    private boolean isManaged(Viewer.Person by, ApplicationId id) {
        return !applications.manageable(by, List.of(applications.get(by, id))).isEmpty();
    }

    private void publish(ApplicationEvent.Pushing event, UserId by, ApplicationId id, UUID dataset) {
        events.publishEvent(event.of(
                Ids.next(), clock.instant(), by.value(), null, new ResourceRef("dataset", dataset), id.value()));
    }
}
