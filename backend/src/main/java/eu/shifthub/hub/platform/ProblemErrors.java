package eu.shifthub.hub.platform;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** Turns what a data fetcher threw into the errors of the contract; what nobody foresaw becomes {@code INTERNAL}. */
@Component
class ProblemErrors extends DataFetcherExceptionResolverAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrors.class);

    private final ObjectProvider<Tracer> tracers;

    ProblemErrors(ObjectProvider<Tracer> tracers) {
        this.tracers = tracers;
        setThreadLocalContextAware(true);
    }

    @Override
    protected @Nullable List<GraphQLError> resolveToMultipleErrors(Throwable thrown, DataFetchingEnvironment at) {
        return switch (thrown) {
            case ProblemException problem -> List.of(of(problem, at));
            case ConstraintViolationException violations ->
                violations.getConstraintViolations().stream()
                        .map(violation -> invalid(inputPath(violation), violation.getMessage(), at))
                        .toList();
            case BindException binding ->
                binding.getFieldErrors().stream()
                        .map(error -> invalid(withoutInput(error.getField()), "This value cannot be used here.", at))
                        .toList();
            default -> List.of(internal(thrown, at));
        };
    }

    private static GraphQLError of(ProblemException thrown, DataFetchingEnvironment at) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", thrown.problem().category().code());
        extensions.put("problem", thrown.problem().key());
        extensions.put("parameters", thrown.parameters());
        if (thrown.field() != null) {
            extensions.put("field", thrown.field());
        }
        return error(thrown.getMessage(), extensions, at);
    }

    private static GraphQLError invalid(String field, String message, DataFetchingEnvironment at) {
        return error(message, Map.of("code", Problem.Category.INPUT.code(), "field", field), at);
    }

    private GraphQLError internal(Throwable thrown, DataFetchingEnvironment at) {
        String traceId = traceId();
        LOG.error(
                "Unforeseen failure at {} (trace {})", at.getExecutionStepInfo().getPath(), traceId, thrown);
        return error(
                "Something went wrong on our side. The trace id helps to find it.",
                Map.of("code", Problem.Category.INTERNAL.code(), "traceId", traceId),
                at);
    }

    private static GraphQLError error(
            @Nullable String message, Map<String, Object> extensions, DataFetchingEnvironment at) {
        return GraphQLError.newError()
                .message("%s", message)
                .errorType(ErrorType.INTERNAL_ERROR)
                .path(at.getExecutionStepInfo().getPath())
                .location(at.getField().getSourceLocation())
                .extensions(extensions)
                .build();
    }

    private String traceId() {
        Tracer tracer = tracers.getIfAvailable();
        Span span = tracer == null ? null : tracer.currentSpan();
        return span == null ? UUID.randomUUID().toString() : span.context().traceId();
    }

    private static String inputPath(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        int argument = path.indexOf('.');
        return withoutInput(argument < 0 ? path : path.substring(argument + 1));
    }

    private static String withoutInput(String path) {
        return path.startsWith("input.") ? path.substring("input.".length()) : path;
    }
}
