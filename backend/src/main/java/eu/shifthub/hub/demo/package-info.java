/** What the demo world and the journeys are made of: invented data. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package eu.shifthub.hub.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
