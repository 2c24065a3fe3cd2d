package eu.shifthub.hub.bench;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** SQL exploration as the page asks it, rights and history included, against DuckDB on the same Parquet file. */
final class AggregateBench {
    private static final double ALLOWED = 0.030;

    private AggregateBench() {}

    static void run(Stage stage, Rounds rounds, Report report) throws Exception {
        HubClient client = stage.client();
        String table = client.table(stage.imported());
        String alone = "read_parquet('" + stage.parquet() + "')";
        try (BareDuckDb bare = new BareDuckDb()) {
            requireSame(client.query(question(table)), bare.rows(question(alone)));
            Rounds more = new Rounds(rounds.warmUp() + 2, rounds.counted() * 3);
            Rounds.Pair times = more.measure(
                    "aggregate",
                    stage.hub().process(),
                    () -> Rounds.seconds(() -> client.query(question(table))),
                    () -> Rounds.seconds(() -> bare.rows(question(alone))));
            Timings ratio = times.hub().less(ALLOWED).over(times.peer());
            report.compare("aggregate (ratio after 30 ms)", times.hub(), times.peer(), ratio, 1.2);
            report.processor("aggregate: processor time", times);
        }
    }

    private static String question(String table) {
        return "SELECT department, count(*) AS admissions, sum(cost) AS cost, min(admitted) AS first, count(DISTINCT"
                + " diagnosis) AS diagnoses FROM " + table + " GROUP BY department ORDER BY department";
    }

    private static void requireSame(JsonNode hub, List<String> bare) {
        List<String> rows = hub.path("rows").values().stream()
                .map(row -> row.path("values").values().stream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining("|")))
                .toList();
        if (!rows.equals(bare)) {
            throw new IllegalStateException("Two answers: " + rows + " and " + bare);
        }
    }
}
