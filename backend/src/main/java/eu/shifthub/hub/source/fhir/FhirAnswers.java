package eu.shifthub.hub.source.fhir;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.ConnectionFailures;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a FHIR server says, and what it means where that is no. */
final class FhirAnswers {
    /** A page is held in memory while it is read. */
    private static final int LARGEST = 64 << 20;

    private FhirAnswers() {}

    static void requireGood(ClassicHttpResponse answer, URI url, boolean signedIn) throws IOException {
        int status = answer.getCode();
        String host = url.getHost();
        if (status >= 200 && status < 300) {
            return;
        }
        String reason = status + " " + ConnectionFailures.sentence(outcome(answer));
        throw switch (status) {
            case 401 ->
                (signedIn ? SourceProblem.CREDENTIAL_REFUSED : SourceProblem.CREDENTIAL_NEEDED)
                        .because(Map.of("host", host));
            case 403 -> SourceProblem.NOT_PERMITTED.because(Map.of("host", host, "what", url.getPath()));
            case 404, 410 -> SourceProblem.NOTHING_FOUND.because(Map.of("what", url.getPath()));
            case 301, 302, 303, 307, 308 ->
                SourceProblem.REDIRECT_REFUSED.because(SourceReason.OTHER_BASE.with(Map.of(
                        "host", host, "target", ConnectionFailures.sentence(header(answer, HttpHeaders.LOCATION)))));
            case 429, 500, 502, 503, 504 -> SourceProblem.BUSY.because(Map.of("host", host, "reason", reason));
            default -> SourceProblem.REFUSED_BY_SOURCE.because(Map.of("host", host, "reason", reason));
        };
    }

    /** What an OperationOutcome says, else the words that belong to the status. */
    private static String outcome(ClassicHttpResponse answer) throws IOException {
        String type = header(answer, HttpHeaders.CONTENT_TYPE);
        HttpEntity entity = answer.getEntity();
        if (entity == null || type == null || !type.contains("json")) {
            return String.valueOf(answer.getReasonPhrase());
        }
        try (InputStream body = entity.getContent()) {
            JsonNode issue = FhirJson.MAPPER
                    .readTree(body.readNBytes(LARGEST))
                    .path("issue")
                    .path(0);
            return issue.path("diagnostics")
                    .asString(issue.path("details").path("text").asString(String.valueOf(answer.getReasonPhrase())));
        } catch (JacksonException e) {
            return String.valueOf(answer.getReasonPhrase());
        }
    }

    /** A JSON answer whole; refuses anything else. */
    static JsonNode json(ClassicHttpResponse answer, URI url) throws IOException {
        String type = header(answer, HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.contains("json")) {
            throw notFhir(url, SourceReason.NO_FHIR_JSON, "type", type == null ? "–" : type);
        }
        try (InputStream body = answer.getEntity().getContent()) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw notFhir(url, SourceReason.PAGE_TOO_LARGE, "megabytes", LARGEST >> 20);
            }
            return FhirJson.MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw notFhir(url, SourceReason.BROKEN_JSON);
        }
    }

    static ProblemException notFhir(URI url, SourceReason reason) {
        return SourceProblem.REFUSED_BY_SOURCE.because(reason.with(Map.of("host", url.getHost())));
    }

    static ProblemException notFhir(URI url, SourceReason reason, String fact, Object value) {
        return SourceProblem.REFUSED_BY_SOURCE.because(reason.with(Map.of("host", url.getHost(), fact, value)));
    }

    static @Nullable String header(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    static InputStream body(ClassicHttpResponse answer) throws IOException {
        return new FilterInputStream(answer.getEntity().getContent()) {
            @Override
            public void close() throws IOException {
                answer.close();
            }
        };
    }
}
