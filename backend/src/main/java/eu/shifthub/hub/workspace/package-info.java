/** My Studio and projects, their members and used space. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "access"})
package eu.shifthub.hub.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
