package eu.shifthub.hub.bench;

import eu.shifthub.db.embedded.DataFolder;
import eu.shifthub.db.embedded.DatabaseConnection;
import eu.shifthub.db.embedded.Durability;
import eu.shifthub.db.embedded.EmbeddedDatabase;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.quality.RuleKind;
import eu.shifthub.hub.quality.RuleTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A catalog of published datasets, described as people do, written straight into the tables of the hub's rooms: of all
 * sensitivities, most of them listed, some in series, most checked by rules, of many projects and owners. The same for the same seed. Their rows
 * are not there. Nothing tells the hub; it makes its graph and its index again at its next start.
 */
public final class CatalogGenerator {
    private static final int DATASETS_OF_A_PROJECT = 50;
    private static final int OWNERS = 40;
    private static final int MOST_RULES = 10;
    private static final Instant BEGUN = Instant.parse("2023-12-01T08:00:00Z");
    private static final String BLOB = "0".repeat(64);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Connection connection;
    private final long seed;

    /** @param connection on which nobody has begun a transaction */
    public CatalogGenerator(Connection connection, long seed) {
        this.connection = connection;
        this.seed = seed;
    }

    /** Into the data folder of a hub that has been run once, and does not run. */
    public static void write(Path data, long seed, int datasets) throws IOException, SQLException {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder, Durability.NONE)) {
            DatabaseConnection at = database.connection();
            try (var connection = DriverManager.getConnection(at.url(), at.username(), at.password())) {
                new CatalogGenerator(connection, seed).write(datasets);
            }
        }
    }

    /** Once for each seed and database. */
    public void write(int datasets) throws SQLException {
        connection.setAutoCommit(false);
        owners();
        projects(1 + datasets / DATASETS_OF_A_PROJECT);
        series(1 + datasets / GeneratedDataset.IN_SERIES);
        dataSets(datasets);
        versions(datasets);
        publications(datasets);
        protections(datasets);
        descriptions(datasets);
        rules(datasets);
        checks(datasets);
        results(datasets);
        connection.commit();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void owners() throws SQLException {
        String table = "identity.user_account (id, username, name, role, created_at)";
        CopyRows.write(connection, table, rows -> {
            for (int i = 0; i < OWNERS; i++) {
                rows.value(id('a', i))
                        .value("generated-" + seed + "-" + i)
                        .value("Owner " + (i + 1))
                        .value("WORKER")
                        .value(BEGUN)
                        .end();
            }
        });
    }

    private void projects(int projects) throws SQLException {
        CopyRows.write(connection, "workspace.space (id, slug, kind, name, owner_id, created_at)", rows -> {
            for (int i = 0; i < projects; i++) {
                rows.value(id('b', i))
                        .value("generated-" + seed + "-" + i)
                        .value("PROJECT")
                        .value("Institute of " + GeneratedWords.place(new java.util.SplittableRandom(seed + i)))
                        .value(id('a', i % OWNERS))
                        .value(BEGUN)
                        .end();
            }
        });
    }

    private void series(int series) throws SQLException {
        CopyRows.write(connection, "dataset.series (id, name, created_at)", rows -> {
            for (int i = 0; i < series; i++) {
                rows.value(GeneratedDataset.series(seed, i))
                        .value("Series " + (i + 1))
                        .value(BEGUN)
                        .end();
            }
        });
    }

    private void dataSets(int datasets) throws SQLException {
        String table = "dataset.data_set (id, workspace_id, slug, title, description, owner_id, sensitivity, labels,"
                + " current_version, created_by, created_at, updated_at, series_id)";
        each(
                table,
                datasets,
                (rows, i, dataset) -> rows.value(dataset.id)
                        .value(project(i))
                        .value(dataset.slug())
                        .value(dataset.title())
                        .value(dataset.description())
                        .value(owner(i))
                        .value(dataset.sensitivity)
                        .value(dataset.labels.stream().collect(Collectors.joining("\",\"", "{\"", "\"}")))
                        .value(dataset.version)
                        .value(owner(i))
                        .value(dataset.published)
                        .value(dataset.published)
                        .value(
                                dataset.series == null
                                        ? null
                                        : dataset.series.id().value()));
    }

    private void versions(int datasets) throws SQLException {
        String table =
                "dataset.version (id, dataset_id, number, blob, size, row_count, columns, profile, origin, parents,"
                        + " created_by, created_at)";
        each(table, datasets, (rows, i, dataset) -> {
            List<Column> columns = dataset.columns();
            return rows.value(dataset.version)
                    .value(dataset.id)
                    .value(dataset.versionNumber)
                    .value(BLOB)
                    .value(dataset.rows * 20)
                    .value(dataset.rows)
                    .value(json.writeValueAsString(columns))
                    .value(json.writeValueAsString(dataset.profile(columns)))
                    .value("IMPORT")
                    .value("{}")
                    .value(owner(i))
                    .value(dataset.published);
        });
    }

    private void publications(int datasets) throws SQLException {
        String table = "dataset.publication (dataset_id, version_id, listed, published_at, approval_id)";
        each(
                table,
                datasets,
                (rows, i, dataset) -> rows.value(dataset.id)
                        .value(dataset.version)
                        .value(dataset.isListed)
                        .value(dataset.published)
                        .value(id('d', i)));
    }

    private void protections(int datasets) throws SQLException {
        String table = "access.protection (resource_kind, resource_id, workspace_id, owner_id, sensitivity, published,"
                + " listed)";
        each(
                table,
                datasets,
                (rows, i, dataset) -> rows.value("dataset")
                        .value(dataset.id)
                        .value(project(i))
                        .value(owner(i))
                        .value(dataset.sensitivity)
                        .value(true)
                        .value(dataset.isListed));
    }

    private void descriptions(int datasets) throws SQLException {
        String table = "catalog.description (dataset_id, described, revision, described_by, described_at)";
        each(
                table,
                datasets,
                (rows, i, dataset) -> rows.value(dataset.id)
                        .value(json.writeValueAsString(dataset.said()))
                        .value(1)
                        .value(owner(i))
                        .value(dataset.published));
    }

    private void rules(int datasets) throws SQLException {
        String table = "quality.rule (id, dataset_id, name, terms, severity, author_id, changed_at)";
        eachRule(
                table,
                datasets,
                (rows, i, rule, dataset) -> rows.value(rule(i, rule))
                        .value(dataset.id)
                        .value("")
                        .value(terms(rule))
                        .value("WARNING")
                        .value(owner(i))
                        .value(dataset.published));
    }

    private void checks(int datasets) throws SQLException {
        String table = "quality.run (id, dataset_id, version_id, version_number, state, queued_at, finished_at)";
        CopyRows.write(connection, table, rows -> {
            for (int i = 0; i < datasets; i++) {
                GeneratedDataset dataset = new GeneratedDataset(seed, i);
                if (dataset.rules > 0) {
                    rows.value(id('e', i))
                            .value(dataset.id)
                            .value(dataset.version)
                            .value(dataset.versionNumber)
                            .value("DONE")
                            .value(dataset.published)
                            .value(dataset.published)
                            .end();
                }
            }
        });
    }

    private void results(int datasets) throws SQLException {
        String table = "quality.result (run_id, rule_id, dataset_id, version_id, version_number, terms, severity,"
                + " outcome, failing, checked, examples, parameters, duration_ms, checked_at)";
        eachRule(
                table,
                datasets,
                (rows, i, rule, dataset) -> rows.value(id('e', i))
                        .value(rule(i, rule))
                        .value(dataset.id)
                        .value(dataset.version)
                        .value(dataset.versionNumber)
                        .value(terms(rule))
                        .value("WARNING")
                        .value(rule < dataset.brokenRules ? "FAILED" : "PASSED")
                        .value(rule < dataset.brokenRules ? 7 : 0)
                        .value(dataset.rows)
                        .value("{\"columns\": [], \"rows\": [], \"hidden\": []}")
                        .value("{}")
                        .value(5)
                        .value(dataset.published));
    }

    private String terms(int rule) {
        List<RuleKind> kinds = List.of(RuleKind.NOT_NULL, RuleKind.UNIQUE, RuleKind.RANGE, RuleKind.ROW_COUNT);
        return json.writeValueAsString(new RuleTerms(
                kinds.get(rule % kinds.size()), List.of("age"), "0", "130", null, null, List.of(), null, null));
    }

    private UUID rule(int dataset, int rule) {
        return id('f', dataset * MOST_RULES + rule);
    }

    @FunctionalInterface
    private interface RuleRow {
        CopyRows write(CopyRows rows, int number, int rule, GeneratedDataset dataset);
    }

    private void eachRule(String table, int datasets, RuleRow row) throws SQLException {
        CopyRows.write(connection, table, rows -> {
            for (int i = 0; i < datasets; i++) {
                GeneratedDataset dataset = new GeneratedDataset(seed, i);
                for (int rule = 0; rule < dataset.rules; rule++) {
                    row.write(rows, i, rule, dataset).end();
                }
            }
        });
    }

    @FunctionalInterface
    private interface Row {
        CopyRows write(CopyRows rows, int number, GeneratedDataset dataset);
    }

    private void each(String table, int datasets, Row row) throws SQLException {
        Consumer<CopyRows> all = rows -> {
            for (int i = 0; i < datasets; i++) {
                row.write(rows, i, new GeneratedDataset(seed, i)).end();
            }
        };
        CopyRows.write(connection, table, all);
    }

    private UUID project(int dataset) {
        return id('b', dataset / DATASETS_OF_A_PROJECT);
    }

    private UUID owner(int dataset) {
        return id('a', dataset / DATASETS_OF_A_PROJECT % OWNERS);
    }

    private UUID id(char kind, int number) {
        return new UUID(BEGUN.toEpochMilli() << 16 | 0x7000 | (kind - 'a'), 0x8000000000000000L | seed << 32 | number);
    }
}
