/** Rules about datasets, checks of their versions, and whether a version may become current. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "workspace", "dataset", "query", "engine", "access"})
package eu.shifthub.hub.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
