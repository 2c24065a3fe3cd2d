package eu.shifthub.hub.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Waits for what the hub does in the background. */
final class Patience {
    private static final RetryTemplate LOOKING = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(Long.MAX_VALUE)
            .delay(Duration.ofMillis(150))
            .timeout(Duration.ofMinutes(3))
            .includes(NotYet.class)
            .build());

    private Patience() {}

    /** @throws IllegalStateException where it has not come about in time, or the thread was interrupted */
    static void until(String what, BooleanSupplier condition) {
        try {
            LOOKING.execute(() -> {
                if (!condition.getAsBoolean()) {
                    throw new NotYet(what);
                }
                return true;
            });
        } catch (RetryException e) {
            throw new IllegalStateException("The demo world waited in vain for: " + what, e);
        }
    }

    private static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotYet(String what) {
            super(what, null, false, false);
        }
    }
}
