package eu.shifthub.hub.source.fhir;

import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.Sink;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fetches by bulk export: asks for it, waits until the server has written its files, and reads those of one type.
 *
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/export.html">FHIR Bulk Data Access</a>
 */
record BulkExport(FhirHttp http, FhirQuestion question, Sink sink) {
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int LONGEST_PAUSE = 120;

    Fetched fetch() throws IOException {
        URI status = start();
        try {
            List<URI> files = files(await(status), status);
            if (files.isEmpty()) {
                throw SourceProblem.NOTHING_FOUND.because(Map.of("what", "$export of " + question.resourceType()));
            }
            try (InputStream all = all(files.iterator())) {
                sink.file(question.resourceType() + ".ndjson", "application/fhir+ndjson", all);
            }
        } finally {
            http.delete(status); // Its files are not needed any longer, or never were.
        }
        return Fetched.all(null);
    }

    private URI start() throws IOException {
        String filter = question.search().isEmpty()
                ? ""
                : "&_typeFilter=" + URLEncoder.encode(question.toString(), StandardCharsets.UTF_8);
        URI url = URI.create(http.folder() + "$export?_type=" + question.resourceType() + filter);
        try (ClassicHttpResponse answer = http.get(url, FhirHttp.FHIR, Map.of("Prefer", "respond-async"))) {
            String status = FhirAnswers.header(answer, HttpHeaders.CONTENT_LOCATION);
            if (answer.getCode() != 202 || status == null) {
                throw FhirAnswers.notFhir(url, SourceReason.NO_BULK_EXPORT);
            }
            return http.resolveHere(url, status);
        }
    }

    private JsonNode await(URI status) throws IOException {
        CountDownLatch cancelled = new CountDownLatch(1);
        sink.onCancel(cancelled::countDown);
        long until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until) {
            sink.throwIfCancelled();
            try (ClassicHttpResponse answer = http.get(status, "application/json", Map.of())) {
                if (answer.getCode() != 202) {
                    return FhirAnswers.json(answer, status);
                }
                pause(cancelled, FhirAnswers.header(answer, HttpHeaders.RETRY_AFTER));
            }
        }
        throw SourceProblem.TOO_SLOW.because(Map.of("host", status.getHost(), "seconds", LONGEST.toSeconds()));
    }

    private void pause(CountDownLatch cancelled, @Nullable String retryAfter) {
        int asked = retryAfter != null && retryAfter.matches("\\d{1,6}") ? Integer.parseInt(retryAfter) : 5;
        try {
            if (cancelled.await(Math.clamp(asked, 1, LONGEST_PAUSE), TimeUnit.SECONDS)) {
                sink.throwIfCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SourceProblem.HUB_STOPPED.because();
        }
    }

    /** The files may lie at another server; what signs in is not sent there. */
    private List<URI> files(JsonNode manifest, URI status) {
        if (!manifest.path("error").isEmpty()) {
            throw FhirAnswers.notFhir(status, SourceReason.EXPORT_ERRORS);
        }
        List<URI> files = new ArrayList<>();
        for (JsonNode output : manifest.path("output")) {
            if (question.resourceType().equals(output.path("type").asString(""))) {
                files.add(FhirHttp.resolve(status, output.path("url").asString("")));
            }
        }
        return files;
    }

    /** One after the other, each ended by a line break. */
    private InputStream all(Iterator<URI> files) {
        return new PartsStream() {
            private boolean betweenFiles;

            @Override
            @Nullable
            InputStream next() throws IOException {
                sink.throwIfCancelled();
                if (betweenFiles) {
                    betweenFiles = false;
                    return new ByteArrayInputStream(new byte[] {'\n'});
                }
                betweenFiles = true;
                return files.hasNext() ? http.open(files.next(), "application/fhir+ndjson") : null;
            }
        };
    }
}
