/** Tables on blobs: plans and runs SQL over a {@code Scope} in worker processes. Knows no user. */
@ApplicationModule(allowedDependencies = {"platform", "storage"})
@NullMarked
package eu.shifthub.hub.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
