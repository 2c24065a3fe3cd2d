package eu.shifthub.hub.platform;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import org.dataloader.DataLoader;
import org.springframework.stereotype.Component;

/**
 * Looks everything up anew for each event of a subscription. All its events share the loaders of the one request, and
 * those would answer from what they have loaded for the first one.
 */
@Component
class SubscriptionLoaders extends SimplePerformantInstrumentation {
    @Override
    public InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        context.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
        return SimpleInstrumentationContext.noOp();
    }
}
