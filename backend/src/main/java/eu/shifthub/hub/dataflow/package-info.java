/** Graphs of low-code steps that make datasets out of datasets: drafts, deployed versions, runs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "workspace", "dataset", "query", "engine", "access"})
package eu.shifthub.hub.dataflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
