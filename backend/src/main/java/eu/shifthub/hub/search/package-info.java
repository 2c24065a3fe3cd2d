/** Finds published datasets by words: one document a dataset in an index of its own, under the caller's rights. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "access", "dataset", "engine", "quality", "catalog"})
package eu.shifthub.hub.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
