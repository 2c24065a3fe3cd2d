/** SPARQL 1.1 over the catalog's graphs: any question that reads, none that writes, fetches or runs for ever. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "catalog"})
package eu.shifthub.hub.sparql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
