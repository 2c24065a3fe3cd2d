package eu.shifthub.hub.sparql;

import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.Graphs;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The SPARQL 1.1 protocol: queries by GET and by POST, as a form or as they are. */
@Component
class SparqlHandler {
    static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final MediaType QUERY = MediaType.valueOf("application/sparql-query");
    private static final MediaType UPDATE = MediaType.valueOf("application/sparql-update");
    private static final int BYTES_A_CHARACTER = 4;

    private final Sparql sparql;
    private final Sending sending;
    private final Viewers viewers;
    private final AskLog log;
    private final SparqlProperties limits;

    SparqlHandler(Sparql sparql, Sending sending, Viewers viewers, AskLog log, SparqlProperties limits) {
        this.sparql = sparql;
        this.sending = sending;
        this.viewers = viewers;
        this.log = log;
        this.limits = limits;
    }

    ServerResponse get(ServerRequest request) {
        return request.params().containsKey("query")
                ? answer(request, parameters(request))
                : describe(request, AnswerFormat.of(true, SparqlRoutes.accepted(request)));
    }

    ServerResponse post(ServerRequest request) throws IOException {
        MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        if (type.equalsTypeAndSubtype(UPDATE)) {
            throw SparqlProblem.READ_ONLY.because();
        }
        if (type.equalsTypeAndSubtype(QUERY)) {
            return answer(request, question(request, body(request)));
        }
        if (!type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)) {
            throw SparqlProblem.BODY_UNKNOWN.because();
        }
        return answer(request, parameters(request));
    }

    ServerResponse options(ServerRequest request) {
        return ServerResponse.noContent()
                .header(HttpHeaders.ALLOW, METHODS)
                .header("Accept-Post", MediaType.APPLICATION_FORM_URLENCODED + ", " + QUERY)
                .build();
    }

    ServerResponse unknown(ServerRequest request) {
        throw SparqlProblem.METHOD_UNKNOWN.because();
    }

    private ServerResponse describe(ServerRequest request, AnswerFormat format) {
        return sent(request, ServiceDescription.of(Graphs.names(Audience.of(allowed())), format, limits));
    }

    private ServerResponse answer(ServerRequest request, Question question) {
        Viewer viewer = allowed();
        List<MediaType> accepted = SparqlRoutes.accepted(request);
        boolean isWanted = !HttpMethod.HEAD.equals(request.method());
        long begin = System.nanoTime();
        Answer answer = sparql.ask(
                caller(viewer, request),
                Audience.of(viewer),
                question,
                query -> AnswerFormat.of(query, accepted),
                isWanted);
        log.asked(viewer, question, answer, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        return sent(request, answer);
    }

    private ServerResponse sent(ServerRequest request, Answer answer) {
        var response = ServerResponse.ok()
                .contentType(answer.format().mediaType())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, "Accept, Authorization, Cookie");
        if (!answer.cut().isEmpty()) {
            response.header("X-Truncated", answer.cut());
        }
        sending.take(answer);
        return response.build((servletRequest, servletResponse) -> {
            sending.send(answer, servletResponse);
            return null;
        });
    }

    private Viewer allowed() {
        Viewer viewer = viewers.current();
        boolean isAllowed = switch (viewer) {
            case Viewer.App app -> app.scopes().contains("sparql:read");
            case Viewer.OnBehalf lent -> lent.by().scopes().contains("sparql:read");
            case Viewer.Person person -> true;
            case Viewer.Anonymous nobody -> true;
        };
        if (!isAllowed) {
            throw SparqlProblem.SCOPE_MISSING.because();
        }
        return viewer;
    }

    private static Object caller(Viewer viewer, ServerRequest request) {
        return Optional.<Object>ofNullable(viewer.inNameOf())
                .or(() -> Optional.ofNullable(viewer.app()))
                .orElseGet(() ->
                        Objects.requireNonNullElse(request.servletRequest().getRemoteAddr(), "unknown"));
    }

    private static Question parameters(ServerRequest request) {
        List<String> queries = request.params().getOrDefault("query", List.of());
        if (request.params().containsKey("update")) {
            throw SparqlProblem.READ_ONLY.because();
        }
        if (queries.size() != 1) {
            throw SparqlProblem.QUERY_MISSING.because();
        }
        return question(request, queries.getFirst());
    }

    private static Question question(ServerRequest request, String query) {
        return new Question(
                query,
                request.params().getOrDefault("default-graph-uri", List.of()),
                request.params().getOrDefault("named-graph-uri", List.of()));
    }

    private String body(ServerRequest request) throws IOException {
        int most = limits.longestQuery() * BYTES_A_CHARACTER;
        byte[] body = request.servletRequest().getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw SparqlProblem.QUERY_TOO_LONG.because(Map.of("limit", limits.longestQuery()));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw SparqlProblem.QUERY_MISSING.because();
        }
    }
}
