@NullMarked
package eu.shifthub.hub.platform;

import org.jspecify.annotations.NullMarked;
