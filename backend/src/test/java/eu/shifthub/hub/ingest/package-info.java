@NullMarked
package eu.shifthub.hub.ingest;

import org.jspecify.annotations.NullMarked;
