@NullMarked
package eu.shifthub.hub.dataset;

import org.jspecify.annotations.NullMarked;
