/** The semantic catalog: a graph of what is published, projected from the database, and its DCAT answers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "identity", "workspace", "dataset", "engine", "lineage", "access"})
package eu.shifthub.hub.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
