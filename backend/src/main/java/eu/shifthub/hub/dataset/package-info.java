/** Datasets, versions, columns, publication, access requests, and the library of a workspace. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "identity", "workspace", "storage", "engine", "approval", "access"})
package eu.shifthub.hub.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
