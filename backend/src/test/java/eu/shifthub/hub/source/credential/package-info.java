@NullMarked
package eu.shifthub.hub.source.credential;

import org.jspecify.annotations.NullMarked;
