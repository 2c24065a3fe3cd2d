package eu.shifthub.e2e.support;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives journeys their hub and their browser, and takes them away at the end. */
final class JourneyExtension
        implements ParameterResolver, AfterTestExecutionCallback, LifecycleMethodExecutionExceptionHandler {
    private static final Namespace OURS = Namespace.create(JourneyExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningHub.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean demo =
                context.getRequiredTestClass().getAnnotation(Journey.class).demo();
        RunningHub hub = context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(demo ? "hub with demo" : "hub", _ -> start(demo), RunningHub.class);
        if (parameter.getParameter().getType() == RunningHub.class) {
            return hub;
        }
        Chromium chromium =
                context.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class);
        Path screenshots = RunningHub.target().resolve("screenshots");
        return context.getStore(OURS)
                .computeIfAbsent(Browser.class, _ -> chromium.open(hub.address(), screenshots), Browser.class);
    }

    /** It may reach what the journeys offer on this machine, and no other address inside a network. */
    private static RunningHub start(boolean demo) {
        return RunningHub.start("--hub.demo=" + demo, "--hub.source.allowed-networks=127.0.0.1/32");
    }

    /** Keeps a picture of the page on which a journey failed. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            keepFailure(context, context.getRequiredTestMethod().getName());
        }
    }

    /** The same for what comes before all journeys of a class. */
    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keepFailure(context, context.getRequiredTestClass().getSimpleName());
        throw failure;
    }

    private static void keepFailure(ExtensionContext context, String name) {
        Browser browser = context.getStore(OURS).get(Browser.class, Browser.class);
        if (browser != null) {
            browser.picture("failed-" + name);
        }
    }
}
