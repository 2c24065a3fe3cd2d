/** What was made of what: edges between versions and columns, written down from events. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "dataset", "dataflow", "source", "access"})
package eu.shifthub.hub.lineage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
