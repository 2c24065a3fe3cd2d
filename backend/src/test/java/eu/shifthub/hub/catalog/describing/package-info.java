@NullMarked
package eu.shifthub.hub.catalog.describing;

import org.jspecify.annotations.NullMarked;
