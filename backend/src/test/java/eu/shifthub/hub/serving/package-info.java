@NullMarked
package eu.shifthub.hub.serving;

import org.jspecify.annotations.NullMarked;
