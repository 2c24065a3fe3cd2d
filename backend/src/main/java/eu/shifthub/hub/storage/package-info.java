/** Bytes: resumable uploads and content-addressed blobs. Knows neither tables nor users. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package eu.shifthub.hub.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
