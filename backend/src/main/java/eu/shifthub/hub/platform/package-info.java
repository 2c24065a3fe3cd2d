/** What every room stands on: typed ids, resource references, problems, events, the conventions of the GraphQL API. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package eu.shifthub.hub.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
