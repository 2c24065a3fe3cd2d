@NullMarked
package eu.shifthub.hub.catalog;

import org.jspecify.annotations.NullMarked;
