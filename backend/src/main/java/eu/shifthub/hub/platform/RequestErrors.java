package eu.shifthub.hub.platform;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the errors that graphql-java itself finds (syntax, validation, limits) the {@code code} of the contract. */
@Component
class RequestErrors implements WebGraphQlInterceptor {
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response ->
                        response.getExecutionResult().getErrors().stream().allMatch(RequestErrors::hasCode)
                                ? response
                                : response.transform(builder -> builder.errors(
                                        withCodes(response.getExecutionResult().getErrors()))));
    }

    private static boolean hasCode(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }

    private static List<GraphQLError> withCodes(List<GraphQLError> errors) {
        return errors.stream()
                .map(error -> hasCode(error) ? error : withCode(error))
                .toList();
    }

    private static GraphQLError withCode(GraphQLError error) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.put("code", codeOf(error.getErrorType()).code());
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    private static Problem.Category codeOf(ErrorClassification classification) {
        return classification == graphql.ErrorType.ExecutionAborted ? Problem.Category.LIMIT : Problem.Category.INPUT;
    }
}
