/** The semantic catalog: a graph of what is published, projected from the database, and its DCAT answers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "audit",
            "workspace",
            "dataset",
            "engine",
            "query",
            "quality",
            "lineage",
            "access"
        })
package eu.shifthub.hub.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
