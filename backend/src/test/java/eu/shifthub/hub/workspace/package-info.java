@NullMarked
package eu.shifthub.hub.workspace;

import org.jspecify.annotations.NullMarked;
