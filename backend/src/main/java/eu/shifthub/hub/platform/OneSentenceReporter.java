package eu.shifthub.hub.platform;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the hub does not start, without a stack trace. */
final class OneSentenceReporter implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription());
        String action = analysis.getAction();
        if (action != null && !action.isBlank()) {
            System.err.println(action);
        }
    }
}
