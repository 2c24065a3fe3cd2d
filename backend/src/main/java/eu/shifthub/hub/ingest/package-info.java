/** Files become tables: what an upload holds, how it is corrected, imports in the background and their reports. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "identity", "access", "workspace", "storage", "engine", "reader", "dataset"})
package eu.shifthub.hub.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
