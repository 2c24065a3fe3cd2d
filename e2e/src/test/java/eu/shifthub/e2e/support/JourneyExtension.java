package eu.shifthub.e2e.support;

import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives journeys their hub and their browser, and takes them away at the end. */
final class JourneyExtension
        implements ParameterResolver, LifecycleMethodExecutionExceptionHandler, TestExecutionExceptionHandler {
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

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withPage(context, context.getRequiredTestMethod().getName(), failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withPage(context, context.getRequiredTestMethod().getName(), failure);
    }

    /** The same for what comes before all journeys of a class. */
    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withPage(context, context.getRequiredTestClass().getSimpleName(), failure);
    }

    /** Keeps a picture of the page on which a journey failed, and says what is written on it. */
    private static Throwable withPage(ExtensionContext context, String name, Throwable failure) {
        Browser browser = context.getStore(OURS).get(Browser.class, Browser.class);
        if (browser == null) {
            return failure;
        }
        try {
            browser.picture("failed-" + name);
            return new AssertionError(failure.getMessage() + "\nThe page was " + browser.words(), failure);
        } catch (PlaywrightException gone) {
            failure.addSuppressed(gone);
            return failure;
        }
    }
}
