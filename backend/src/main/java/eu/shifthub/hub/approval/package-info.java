/** A request and its decision over any resource, with its history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "access"})
package eu.shifthub.hub.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
