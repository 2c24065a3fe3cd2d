package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private final Retries retries = new Retries(Duration.ofMillis(1), Duration.ofMillis(3));
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void triesAgainInLongerPausesUntilItSucceeds() {
        retries.run(() -> failUntil(4), (failure, pause) -> pauses.add(pause));

        assertThat(attempts).hasValue(4);
        assertThat(pauses).containsExactly(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3));
    }

    @Test
    void endsOnceItIsStopped() {
        retries.run(() -> failUntil(Integer.MAX_VALUE), (failure, pause) -> {
            pauses.add(pause);
            retries.stop();
        });

        assertThat(attempts).hasValue(1);
        assertThat(pauses).hasSize(1);
    }

    private void failUntil(int last) {
        if (attempts.incrementAndGet() < last) {
            throw new IllegalStateException("not yet");
        }
    }
}
