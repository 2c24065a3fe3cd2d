@NullMarked
package eu.shifthub.hub.source.fhir;

import org.jspecify.annotations.NullMarked;
