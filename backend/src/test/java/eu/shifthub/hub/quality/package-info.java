@NullMarked
package eu.shifthub.hub.quality;

import org.jspecify.annotations.NullMarked;
