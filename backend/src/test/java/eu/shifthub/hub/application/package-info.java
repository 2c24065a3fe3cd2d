@NullMarked
package eu.shifthub.hub.application;

import org.jspecify.annotations.NullMarked;
