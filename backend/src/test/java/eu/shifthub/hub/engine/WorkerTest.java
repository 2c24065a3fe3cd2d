package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.platform.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EngineTest
class WorkerTest {
    private static final String ENDLESS = "SELECT sum(a.range * b.range % 7) FROM range(10000000) a, range(10000000) b";

    private final Tables tables;
    private final QueryEngine engine;
    private final WorkerPool pool;

    WorkerTest(Tables tables, QueryEngine engine, WorkerPool pool) {
        this.tables = tables;
        this.engine = engine;
        this.pool = pool;
    }

    @Test
    void stopsAQuestionAtItsDeadline() {
        Limits short1 = new Limits(Duration.ofSeconds(1), 10);

        assertThatThrownBy(() -> engine.run(Scope.EMPTY, new Query.Sql(ENDLESS), short1, new Cancellation())
                        .next())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(EngineProblem.DEADLINE));
        assertStillAnswers();
    }

    @Test
    void stopsAQuestionThatHangsInThePlanner() {
        String joins = "SELECT count(*) FROM range(3) t0"
                + String.join(
                        "",
                        IntStream.range(1, 300)
                                .mapToObj(i -> " JOIN range(3) t" + i + " USING (range)")
                                .toList());

        assertThatThrownBy(() -> engine.run(
                                Scope.EMPTY,
                                new Query.Sql(joins),
                                new Limits(Duration.ofSeconds(2), 10),
                                new Cancellation())
                        .next())
                .isInstanceOf(ProblemException.class);
        assertStillAnswers();
    }

    @Test
    void stopsWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Boolean> asked = CompletableFuture.supplyAsync(() -> {
            try (ResultStream rows = engine.run(Scope.EMPTY, new Query.Sql(ENDLESS), Tables.LIMITS, cancellation)) {
                return rows.next();
            }
        });
        cancellation.cancel();

        assertThatThrownBy(asked::join)
                .cause()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(EngineProblem.CANCELLED));
        assertStillAnswers();
    }

    @Test
    void failsTheQuestionWhoseWorkerIsKilledAndAnswersTheNext() {
        try (Lease lease = pool.lease(new Cancellation())) {
            lease.open(List.of());
            lease.query("FROM range(100000000)", Long.MAX_VALUE - 1);
            ProcessHandle.of(lease.pid()).orElseThrow().destroyForcibly();

            assertThatThrownBy(() -> {
                        while (lease.nextOfAnswer() != null) {
                            // Until it is gone.
                        }
                    })
                    .isInstanceOf(WorkerLostException.class);
        }
        assertStillAnswers();
    }

    @Test
    void refusesMoreMemoryThanAllowed() {
        assertThatThrownBy(() -> tables.ask(Scope.EMPTY, "SELECT list(range) AS l FROM range(400000000) ORDER BY l"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem())
                                .as(thrown.getMessage())
                                .isEqualTo(EngineProblem.OUT_OF_MEMORY));
        assertThatThrownBy(() -> tables.ask(Scope.EMPTY, "SELECT range(1000000000) AS l"))
                .isInstanceOfAny(ProblemException.class, WorkerLostException.class);
        assertStillAnswers();
    }

    @Test
    void survivesDeepNesting() {
        String deep = "SELECT * FROM (".repeat(2000) + "SELECT 1" + ")".repeat(2000);

        assertThatThrownBy(() -> tables.ask(Scope.EMPTY, deep)).isInstanceOf(ProblemException.class);
        assertStillAnswers();
    }

    @Test
    void givesTheWorkerBackWhenAStreamIsClosedEarly() {
        for (int i = 0; i < 8; i++) {
            try (ResultStream rows =
                    engine.run(Scope.EMPTY, new Query.Sql("FROM range(10000000)"), Tables.LIMITS, new Cancellation())) {
                assertThat(rows.next()).isTrue();
            }
        }
        assertStillAnswers();
    }

    @Test
    void answersSeveralAtOnceEachFromItsOwnScope() {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<CompletableFuture<Object>> answers = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.<Object>supplyAsync(
                            () -> tables.ask(
                                    Scope.of(tables.view("same_name", "SELECT " + i + " AS i")), "FROM same_name"),
                            threads))
                    .toList();
            for (int i = 0; i < 12; i++) {
                assertThat(answers.get(i).join()).isEqualTo(List.of(List.of(i)));
            }
        }
    }

    @Test
    void keepsWorkersThatWereNeededAtOnceUntilNobodyNeedsThemForAWhile() {
        Set<Long> first = twoAtOnce();

        assertThat(twoAtOnce()).isEqualTo(first);

        pool.endIdle(Duration.ofMinutes(1));
        assertThat(pool.warmCount()).isGreaterThan(1);
        pool.endIdle(Duration.ZERO);
        assertThat(pool.warmCount()).isEqualTo(1);
        assertStillAnswers();
    }

    private Set<Long> twoAtOnce() {
        try (Lease one = pool.lease(new Cancellation());
                Lease other = pool.lease(new Cancellation())) {
            return Set.of(one.pid(), other.pid());
        }
    }

    @Test
    void leavesNothingInAWorkersFolder() {
        tables.ask(Scope.of(tables.view("t", "SELECT 1 AS i")), "FROM t");

        try (Lease lease = pool.lease(new Cancellation())) {
            assertThat(lease.folder().in()).isEmptyDirectory();
            assertThat(lease.folder().out()).isEmptyDirectory();
        }
    }

    @Test
    void isIsolatedWhereBubblewrapIsInstalled() {
        assertThat(new EngineHealthIndicator(pool).health().getDetails())
                .containsKeys("isolation", "memoryLimit", "workers");
    }

    private void assertStillAnswers() {
        assertThat(tables.ask(Scope.EMPTY, "SELECT 42")).containsExactly(List.of(42));
    }
}
