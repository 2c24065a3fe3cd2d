package eu.shifthub.hub.platform;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** Turns what a data fetcher threw into the errors of the contract; what nobody foresaw becomes {@code INTERNAL}. */
@Component
class ProblemErrors extends DataFetcherExceptionResolverAdapter {
    private final UnforeseenFailures failures;

    ProblemErrors(UnforeseenFailures failures) {
        this.failures = failures;
        setThreadLocalContextAware(true);
    }

    @Override
    protected @Nullable List<GraphQLError> resolveToMultipleErrors(Throwable thrown, DataFetchingEnvironment at) {
        return switch (thrown) {
            case ProblemException problem -> List.of(of(problem, at));
            case SeveralProblems several ->
                several.problems().stream().map(problem -> of(problem, at)).toList();
            case ConstraintViolationException violations ->
                violations.getConstraintViolations().stream()
                        .map(violation -> invalid(inputPath(violation), violation.getMessage(), at))
                        .toList();
            case BindException binding ->
                binding.getFieldErrors().stream()
                        .map(error -> invalid(withoutInput(error.getField()), "This value cannot be used here.", at))
                        .toList();
            default ->
                List.of(failures.of(
                        thrown,
                        at.getExecutionStepInfo().getPath().toList(),
                        at.getField().getSourceLocation()));
        };
    }

    private static GraphQLError of(ProblemException thrown, DataFetchingEnvironment at) {
        return error(thrown.getMessage(), typeOf(thrown.problem().category()), extensions(thrown), at);
    }

    static Map<String, Object> extensions(ProblemException thrown) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", thrown.problem().category().code());
        extensions.put("problem", thrown.problem().key());
        extensions.put("parameters", thrown.parameters());
        if (thrown.field() != null) {
            extensions.put("field", thrown.field());
        }
        return extensions;
    }

    private static GraphQLError invalid(String field, String message, DataFetchingEnvironment at) {
        return error(message, ErrorType.BAD_REQUEST, Map.of("code", Problem.Category.INPUT.code(), "field", field), at);
    }

    private static GraphQLError error(
            @Nullable String message, ErrorType type, Map<String, Object> extensions, DataFetchingEnvironment at) {
        return GraphQLError.newError()
                .message("%s", message)
                .errorType(type)
                .path(at.getExecutionStepInfo().getPath())
                .location(at.getField().getSourceLocation())
                .extensions(extensions)
                .build();
    }

    /** The framework's word for the category; it stands beside the code as {@code classification}. */
    static ErrorType typeOf(Problem.Category category) {
        return switch (category) {
            case INPUT, CONFLICT, LIMIT -> ErrorType.BAD_REQUEST;
            case UNAUTHENTICATED -> ErrorType.UNAUTHORIZED;
            case DENIED -> ErrorType.FORBIDDEN;
            case NOT_FOUND -> ErrorType.NOT_FOUND;
            case INTERNAL -> ErrorType.INTERNAL_ERROR;
        };
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
