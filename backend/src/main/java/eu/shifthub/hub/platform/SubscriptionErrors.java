package eu.shifthub.hub.platform;

import graphql.GraphQLError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** The same as {@link ProblemErrors} for what a subscription fails with, at its start or later. */
@Component
class SubscriptionErrors extends SubscriptionExceptionResolverAdapter {
    private final UnforeseenFailures failures;

    SubscriptionErrors(UnforeseenFailures failures) {
        this.failures = failures;
        setThreadLocalContextAware(true);
    }

    @Override
    protected @Nullable List<GraphQLError> resolveToMultipleErrors(Throwable thrown) {
        return List.of(
                thrown instanceof ProblemException problem
                        ? GraphQLError.newError()
                                .message("%s", problem.getMessage())
                                .errorType(
                                        ProblemErrors.typeOf(problem.problem().category()))
                                .extensions(ProblemErrors.extensions(problem))
                                .build()
                        : failures.of(thrown, List.of(), null));
    }
}
