/** Sources outside the hub, their credentials, and synchronisations that bring them in, by hand or on a schedule. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "access",
            "workspace",
            "storage",
            "engine",
            "reader",
            "dataset",
            "ingest"
        })
package eu.shifthub.hub.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
