/** The only place that answers "may X do Y to Z": relations, grants, protection facts, rules. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity"})
package eu.shifthub.hub.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
