@NullMarked
package eu.shifthub.hub.source;

import org.jspecify.annotations.NullMarked;
