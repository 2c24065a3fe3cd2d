/** Resources of a FHIR R4 server, by search or by bulk export, as NDJSON. */
@NullMarked
package eu.shifthub.hub.source.fhir;

import org.jspecify.annotations.NullMarked;
