@NullMarked
package eu.shifthub.hub.approval;

import org.jspecify.annotations.NullMarked;
