package eu.shifthub.hub.dataset;

import eu.shifthub.hub.engine.QueryEngine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Counts what is in each new version, once it is there; until then it has no statistics. */
@Component
class Profiles {
    private final VersionStore versions;
    private final QueryEngine engine;
    private final ApplicationEventPublisher events;

    Profiles(VersionStore versions, QueryEngine engine, ApplicationEventPublisher events) {
        this.versions = versions;
        this.engine = engine;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(VersionAdded added) {
        versions.find(added.version()).ifPresent(version -> {
            versions.setProfile(version.id(), engine.profile(version.blob()));
            events.publishEvent(new VersionCounted(version.dataset(), version.id()));
        });
    }
}
