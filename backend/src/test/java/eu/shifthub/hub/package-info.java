@NullMarked
package eu.shifthub.hub;

import org.jspecify.annotations.NullMarked;
