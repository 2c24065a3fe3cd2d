/** Harvests: other catalogs are brought in, by hand or on a schedule, and stand in this one as remote datasets. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "access", "engine", "reader", "source", "catalog"})
package eu.shifthub.hub.harvest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
