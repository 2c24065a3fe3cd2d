package eu.shifthub.hub.catalog;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Does something again and again, after longer and longer pauses, until it succeeds or is no more wanted. */
final class Retries {
    private final Duration first;
    private final Duration longest;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Retries(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** @param failed is told why, and how long the pause will be */
    void run(Runnable attempt, BiConsumer<RuntimeException, Duration> failed) {
        Duration pause = first;
        while (stopped.getCount() > 0) {
            try {
                attempt.run();
                return;
            } catch (RuntimeException e) {
                if (stopped.getCount() > 0) {
                    failed.accept(e, pause);
                }
            }
            if (isStoppedWithin(pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
        }
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void stop() {
        stopped.countDown();
    }
}
