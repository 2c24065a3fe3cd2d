@NullMarked
package eu.shifthub.hub.catalog.rdf;

import org.jspecify.annotations.NullMarked;
