package eu.shifthub.hub.bench;

import eu.shifthub.hub.search.SearchBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./hub bench [NAME]}: runs the benchmark of that name, or all, and prints figures and ratios.
 *
 * <p>System properties: {@code bench} (the name, or several with commas between), {@code bench.rows} (of the file, by default 10,000,000),
 * {@code bench.datasets} (of the catalog, by default 100,000),
 * {@code bench.warm-up} (rounds that do not count, by default 1), {@code bench.rounds} (by default 3), {@code bench.catalog}
 * (the folder of a catalog that is kept for another run).
 */
public final class Bench {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("import", ImportBench::run);
        ALL.put("aggregate", AggregateBench::run);
        ALL.put("export", ExportBench::run);
        ALL.put("xlsx", XlsxBench::run);
        ALL.put("rdf", RdfBench::run);
        ALL.put("rebuild", RebuildBench::run);
        ALL.put(
                "search",
                (stage, rounds, report) ->
                        SearchBench.run(stage.folder(), Integer.getInteger("bench.datasets", 100_000)));
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
        Rounds rounds = new Rounds(Integer.getInteger("bench.warm-up", 1), Integer.getInteger("bench.rounds", 3));
        Report report = new Report();
        Path folder = Files.createTempDirectory("hub-bench");
        try (Stage stage = new Stage(
                folder, Long.getLong("bench.rows", 10_000_000), Integer.getInteger("bench.datasets", 100_000))) {
            for (String each : names) {
                ALL.getOrDefault(each, ImportBench::run).run(stage, rounds, report);
            }
        }
        report.print(System.out);
    }
}
