package eu.shifthub.hub.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./hub bench [NAME]}: runs the benchmark of that name, or all, and prints figures and ratios.
 *
 * <p>System properties: {@code bench} (the name, or several with commas between), {@code bench.rows} (of the file, by default 10,000,000),
 * {@code bench.rounds} (by default 3).
 */
public final class Bench {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("import", ImportBench::run);
        ALL.put("aggregate", AggregateBench::run);
        ALL.put("export", ExportBench::run);
        ALL.put("xlsx", XlsxBench::run);
        ALL.put("start", StartBench::run);
    }

    @FunctionalInterface
    private interface Benchmark {
        void run(Stage stage, Rounds rounds, Report report) throws Exception;
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String named = System.getProperty("bench", "");
        List<String> names = named.isEmpty() ? List.copyOf(ALL.keySet()) : List.of(named.split(","));
        if (!ALL.keySet().containsAll(names)) {
            System.err.println(
                    "There is no benchmark " + named + "; there are " + String.join(", ", ALL.keySet()) + ".");
            System.exit(2);
        }
        Rounds rounds = new Rounds(1, Integer.getInteger("bench.rounds", 3));
        Report report = new Report();
        Path folder = Files.createTempDirectory("hub-bench");
        try (Stage stage = new Stage(folder, Long.getLong("bench.rows", 10_000_000))) {
            for (String each : names) {
                ALL.getOrDefault(each, ImportBench::run).run(stage, rounds, report);
            }
        }
        report.print(System.out);
    }
}
