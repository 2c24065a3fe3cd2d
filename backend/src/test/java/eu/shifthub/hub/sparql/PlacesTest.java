package eu.shifthub.hub.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.platform.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PlacesTest {
    @Test
    void heldByTheConcurrencyLimit() throws Exception {
        var places = places(Duration.ofSeconds(20));
        var started = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = callers.submit(() -> places.run("a", budget -> {
                started.countDown();
                return waitFor(end);
            }));
            started.await();
            Future<String> second = callers.submit(() -> places.run("b", budget -> "second"));
            await().until(() -> places.waiting() == 1);

            assertThat(refused(places, "a")).isEqualTo(SparqlProblem.CALLER_BUSY);
            assertThat(refused(places, "c")).isEqualTo(SparqlProblem.BUSY);

            end.countDown();
            assertThat(first.get()).isEqualTo("done");
            assertThat(second.get()).isEqualTo("second");
            String again = places.run("a", budget -> "again");
            assertThat(again).isEqualTo("again");
        } finally {
            places.close();
        }
    }

    @Test
    void tellsAQueryToStopAndNeverInterruptsIt() throws Exception {
        var places = places(Duration.ofMillis(100));
        try {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> places.run("a", budget -> {
                        while (true) {
                            assertThat(Thread.currentThread().isInterrupted()).isFalse();
                            budget.step();
                        }
                    }))
                    .satisfies(stopped -> assertThat(stopped.problem()).isEqualTo(SparqlProblem.TOO_SLOW));
        } finally {
            places.close();
        }
    }

    @Test
    void stopsQueriesWhenTheHubEnds() throws Exception {
        var places = places(Duration.ofMinutes(5));
        var started = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> running = callers.submit(() -> places.run("a", budget -> {
                started.countDown();
                while (true) {
                    budget.step();
                }
            }));
            started.await();

            places.close();

            assertThatExceptionOfType(java.util.concurrent.ExecutionException.class)
                    .isThrownBy(() -> running.get(1, TimeUnit.MINUTES));
        }
    }

    private static @Nullable Object refused(Places places, String caller) {
        try {
            places.run(caller, budget -> "ran");
            return null;
        } catch (ProblemException refused) {
            return refused.problem();
        }
    }

    private static String waitFor(CountDownLatch end) {
        try {
            end.await();
            return "done";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Places places(Duration deadline) {
        DataSize size = DataSize.ofMegabytes(1);
        return new Places(new SparqlProperties(
                URI.create("https://hub.example"), deadline, 1000, 10, 10, size, size, size, 1, 1, 1));
    }
}
