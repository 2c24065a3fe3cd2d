/** A person's or an app's question: turns rules into a scope, runs it over the engine, records the read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "workspace", "dataset", "engine", "access"})
package eu.shifthub.hub.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
