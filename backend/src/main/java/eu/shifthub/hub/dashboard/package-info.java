/** Charts over queries, and sharing them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "workspace", "access", "dataset", "query", "engine"})
package eu.shifthub.hub.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
