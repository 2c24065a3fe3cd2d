package eu.shifthub.hub.platform;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.GoodFaithIntrospection;
import graphql.introspection.IntrospectionDisabledError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives the errors that graphql-java itself finds the {@code code} of the contract. What it finds in the request (syntax,
 * validation, limits) is the caller's to mend; what it finds in an answer, such as nothing where there must be
 * something, is ours.
 */
@Component
class RequestErrors implements WebGraphQlInterceptor {
    private final UnforeseenFailures failures;

    RequestErrors(UnforeseenFailures failures) {
        this.failures = failures;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(this::coded);
    }

    private WebGraphQlResponse coded(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        if (result.getData() instanceof Publisher<?> told) {
            return response.transform(
                    changed -> changed.data(Flux.from(told).map(next -> coded((ExecutionResult) next))));
        }
        return areCoded(result) ? response : response.transform(changed -> changed.errors(coded(result.getErrors())));
    }

    private ExecutionResult coded(ExecutionResult told) {
        return areCoded(told) ? told : told.transform(changed -> changed.errors(coded(told.getErrors())));
    }

    private List<GraphQLError> coded(List<GraphQLError> errors) {
        return errors.stream().map(this::coded).toList();
    }

    private GraphQLError coded(GraphQLError error) {
        if (isCoded(error)) {
            return error;
        }
        return error.getErrorType() instanceof ErrorType type
                ? switch (type) {
                    case InvalidSyntax, ValidationError, OperationNotSupported ->
                        withCode(error, Problem.Category.INPUT);
                    case ExecutionAborted -> withCode(error, Problem.Category.LIMIT);
                    case DataFetchingException, NullValueInNonNullableField -> failures.of(error);
                }
                : ofTheFramework(error);
    }

    /** What graphql-java finds of introspection has kinds of its own. */
    private GraphQLError ofTheFramework(GraphQLError error) {
        return switch (error) {
            case GoodFaithIntrospection.BadFaithIntrospectionError tooMuch -> withCode(tooMuch, Problem.Category.LIMIT);
            case IntrospectionDisabledError disabled -> withCode(disabled, Problem.Category.INPUT);
            default -> failures.of(error);
        };
    }

    private static boolean areCoded(ExecutionResult result) {
        return result.getErrors().stream().allMatch(RequestErrors::isCoded);
    }

    private static boolean isCoded(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }

    private static GraphQLError withCode(GraphQLError error, Problem.Category category) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.put("code", category.code());
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }
}
