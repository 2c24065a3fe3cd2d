@NullMarked
package eu.shifthub.hub.dashboard;

import org.jspecify.annotations.NullMarked;
