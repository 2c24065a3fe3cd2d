package eu.shifthub.hub.source.fhir;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a later run must know.
 *
 * @param search what was asked for, without bounds
 * @param since when the last of the resources was changed; null where the server does not say
 * @param count how many there were
 */
record FhirCursor(String search, @Nullable String since, long count) {
    String write() {
        return FhirJson.MAPPER.writeValueAsString(this);
    }

    static @Nullable FhirCursor read(@Nullable String text) {
        try {
            return text == null ? null : FhirJson.MAPPER.readValue(text, FhirCursor.class);
        } catch (JacksonException e) {
            return null; // Of another way to fetch: everything is brought anew.
        }
    }
}
