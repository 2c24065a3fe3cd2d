package eu.shifthub.hub.source.fhir;

import eu.shifthub.hub.source.connector.Selection;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which resources of a server are meant. */
record FhirQuestion(FhirHttp http, String resourceType, String search) {
    static FhirQuestion of(FhirHttp http, Selection selection) {
        return new FhirQuestion(
                http,
                Objects.requireNonNull(selection.resourceType()),
                Objects.requireNonNullElse(selection.search(), "").strip());
    }

    /** How many there are; null where the server does not say. */
    @Nullable
    Long count() throws IOException {
        URI url = url("_summary=count");
        try (ClassicHttpResponse answer = http.get(url, FhirHttp.FHIR, Map.of())) {
            JsonNode total = FhirAnswers.json(answer, url).path("total");
            return total.isIntegralNumber() ? total.asLong() : null;
        }
    }

    URI url(String... parameters) {
        return URI.create(http.folder() + this + (search.isEmpty() ? "?" : "&") + String.join("&", parameters));
    }

    /** As it stands behind the base. */
    @Override
    public String toString() {
        return search.isEmpty() ? resourceType : resourceType + "?" + search;
    }
}
