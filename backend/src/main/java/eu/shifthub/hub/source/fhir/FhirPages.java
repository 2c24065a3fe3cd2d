package eu.shifthub.hub.source.fhir;

import eu.shifthub.hub.source.connector.Sink;
import eu.shifthub.hub.source.connector.SourceReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The resources that a search finds, page by page, one a line. */
final class FhirPages extends PartsStream {
    private static final int MOST_PAGES = 200_000;
    private static final int MOST_EMPTY = 20;

    private final FhirHttp http;
    private final String resourceType;
    private final Sink sink;
    private final Set<String> seen = new HashSet<>();
    private @Nullable URI next;
    private int empty;

    private long found;
    private boolean allNew = true;
    private @Nullable Long total;
    private @Nullable String newest;

    FhirPages(FhirHttp http, URI first, String resourceType, Sink sink) {
        this.http = http;
        this.next = first;
        this.resourceType = resourceType;
        this.sink = sink;
    }

    @Override
    @Nullable
    InputStream next() throws IOException {
        URI page = next;
        if (page == null) {
            return null;
        }
        sink.throwIfCancelled();
        refuseEndless(page);
        JsonNode bundle;
        try (ClassicHttpResponse answer = http.get(page, FhirHttp.FHIR, Map.of())) {
            bundle = FhirAnswers.json(answer, page);
        }
        if (!"Bundle".equals(bundle.path("resourceType").asString(""))) {
            throw FhirAnswers.notFhir(page, SourceReason.NO_BUNDLE);
        }
        if (total == null && bundle.path("total").isIntegralNumber()) {
            total = bundle.path("total").asLong();
        }
        next = following(bundle, page);
        return new ByteArrayInputStream(lines(bundle));
    }

    private void refuseEndless(URI page) {
        if (!seen.add(page.toString()) || seen.size() > MOST_PAGES || empty > MOST_EMPTY) {
            throw FhirAnswers.notFhir(page, SourceReason.ENDLESS_PAGES);
        }
    }

    private @Nullable URI following(JsonNode bundle, URI page) {
        for (JsonNode link : bundle.path("link")) {
            if ("next".equals(link.path("relation").asString(""))) {
                return http.resolveHere(page, link.path("url").asString(""));
            }
        }
        return null;
    }

    private byte[] lines(JsonNode bundle) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        long before = found;
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            if (resourceType.equals(resource.path("resourceType").asString(""))) {
                lines.writeBytes(resource.toString().getBytes(StandardCharsets.UTF_8));
                lines.write('\n');
                count(resource.path("meta"));
            }
        }
        empty = found == before ? empty + 1 : 0;
        return lines.toByteArray();
    }

    private void count(JsonNode meta) {
        found++;
        allNew &= "1".equals(meta.path("versionId").asString(""));
        String updated = meta.path("lastUpdated").asString("");
        if (!updated.isEmpty() && (newest == null || isAfter(updated, newest))) {
            newest = updated;
        }
    }

    private static boolean isAfter(String one, String other) {
        try {
            return OffsetDateTime.parse(one).isAfter(OffsetDateTime.parse(other));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** How many so far. */
    long found() {
        return found;
    }

    /** Whether each so far was never changed since it was made. */
    boolean allNew() {
        return allNew;
    }

    /** How many there are in all, as the server says; null where it does not. */
    @Nullable
    Long total() {
        return total;
    }

    /** When the last of those so far was changed, as the server writes it. */
    @Nullable
    String newest() {
        return newest;
    }
}
