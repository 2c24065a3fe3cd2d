package eu.shifthub.hub.bench;

import eu.shifthub.db.embedded.DataFolder;
import eu.shifthub.db.embedded.Durability;
import eu.shifthub.db.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The start of a built hub on data that are there, against that of its database alone, and what it then holds. */
final class StartBench {
    private static final Duration QUIET = Duration.ofSeconds(3);

    private StartBench() {}

    static void run(Stage stage, Rounds rounds, Report report) throws Exception {
        stage.hub();
        stage.stopHub();
        List<Double> memory = new ArrayList<>();
        Rounds.Pair times = rounds.measure(
                "start", ProcessHandle.current(), () -> startHub(stage, memory), () -> startDatabase(stage));
        report.limit("start of a built hub", times.hub(), times.peer(), "s", 15);
        Timings held = new Timings(memory.subList(rounds.warmUp(), memory.size()));
        report.limit("start: idle hub, worker and database (PSS)", held, "MiB", 1536);
    }

    private static double startHub(Stage stage, List<Double> memory) throws IOException {
        try (RunningHub hub = RunningHub.start(stage.data())) {
            awaitQuiet(hub.process());
            memory.add(Memory.proportional(hub.process()) + Memory.proportional(database(stage)));
            return hub.startedIn().toNanos() / 1e9;
        }
    }

    private static double startDatabase(Stage stage) throws IOException {
        try (DataFolder folder = DataFolder.open(stage.data())) {
            long begun = System.nanoTime();
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, Durability.FULL)) {
                database.connection();
                return (System.nanoTime() - begun) / 1e9;
            }
        }
    }

    private static ProcessHandle database(Stage stage) throws IOException {
        String pid = Files.readAllLines(stage.data().resolve("database").resolve("postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Until the hub has used hardly any processor for a while: what it does after its start is done. */
    private static void awaitQuiet(ProcessHandle process) {
        Duration before = used(process);
        Duration spent = QUIET;
        while (spent.compareTo(QUIET.dividedBy(20)) > 0) {
            LockSupport.parkNanos(QUIET.toNanos());
            Duration now = used(process);
            spent = now.minus(before);
            before = now;
        }
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
