@NullMarked
package eu.shifthub.hub.storage;

import org.jspecify.annotations.NullMarked;
