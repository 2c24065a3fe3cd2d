@NullMarked
package eu.shifthub.hub.demo;

import org.jspecify.annotations.NullMarked;
