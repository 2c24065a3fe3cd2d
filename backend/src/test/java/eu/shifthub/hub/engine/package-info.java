@NullMarked
package eu.shifthub.hub.engine;

import org.jspecify.annotations.NullMarked;
