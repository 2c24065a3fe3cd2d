package eu.shifthub.hub.platform;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** What is the hub's own fault: the log has the whole of it, the caller a trace id to find it by. */
@Component
class UnforeseenFailures {
    static final String MESSAGE = "Something went wrong on our side. The trace id helps to find it.";

    private static final Logger LOG = LoggerFactory.getLogger(UnforeseenFailures.class);

    private final ObjectProvider<Tracer> tracers;

    UnforeseenFailures(ObjectProvider<Tracer> tracers) {
        this.tracers = tracers;
    }

    /** Logs an exception. */
    GraphQLError of(Throwable thrown, List<Object> path, @Nullable SourceLocation location) {
        return error(path, location == null ? List.of() : List.of(location), note(thrown, path));
    }

    /** Logs a failure; gives the trace id to find it by. */
    String note(@Nullable Throwable thrown, Object place) {
        String traceId = traceId();
        LOG.error("Unforeseen failure at {} (trace {})", place, traceId, thrown);
        return traceId;
    }

    /** Logs an error that graphql-java itself found in an answer. */
    GraphQLError of(GraphQLError found) {
        String traceId = traceId();
        List<Object> path = found.getPath() == null ? List.of() : found.getPath();
        LOG.error("Unforeseen failure at {} (trace {}): {}", path, traceId, found.getMessage());
        return error(path, found.getLocations() == null ? List.of() : found.getLocations(), traceId);
    }

    private static GraphQLError error(List<Object> path, List<SourceLocation> locations, String traceId) {
        return GraphqlErrorBuilder.newError()
                .message(MESSAGE)
                .errorType(ErrorType.INTERNAL_ERROR)
                .path(path)
                .locations(locations)
                .extensions(Map.of("code", Problem.Category.INTERNAL.code(), "traceId", traceId))
                .build();
    }

    private String traceId() {
        Tracer tracer = tracers.getIfAvailable();
        Span span = tracer == null ? null : tracer.currentSpan();
        return span == null ? UUID.randomUUID().toString() : span.context().traceId();
    }
}
