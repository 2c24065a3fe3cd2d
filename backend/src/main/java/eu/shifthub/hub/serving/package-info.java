/** The data API: rows of datasets as files that stream, for people, applications and anyone where data is public. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "storage", "engine", "dataset", "query"})
package eu.shifthub.hub.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
