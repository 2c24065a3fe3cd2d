/**
 * The demo world: invented data, and the persons who import, publish and use it through the same entrances as people do.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "access", "workspace", "dataset", "ingest"})
package eu.shifthub.hub.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
