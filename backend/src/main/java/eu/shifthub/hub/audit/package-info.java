/** The append-only, verifiable log of everything that happened. Knows only DomainEvent. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package eu.shifthub.hub.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
