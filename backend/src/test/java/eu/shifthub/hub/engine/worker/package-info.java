@NullMarked
package eu.shifthub.hub.engine.worker;

import org.jspecify.annotations.NullMarked;
