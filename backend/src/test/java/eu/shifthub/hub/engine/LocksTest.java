package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What still holds when a statement gets past the {@link SqlGate}: the locks of the instance, and the sandbox. */
@EngineTest
class LocksTest {
    private final WorkerPool pool;
    private final Tables tables;
    private final Blobs blobs;

    LocksTest(WorkerPool pool, Tables tables, Blobs blobs) {
        this.pool = pool;
        this.tables = tables;
        this.blobs = blobs;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM read_text('/etc/passwd')",
                "FROM read_blob('/proc/self/environ')",
                "FROM read_csv('/etc/passwd')",
                "FROM '/etc/passwd'",
                "FROM glob('/**')",
                "FROM read_parquet('OTHER')",
                "FROM parquet_metadata('OTHER')",
                "FROM read_parquet('/in/../in/other')",
                "FROM read_csv('https://example.org/x.csv')",
                "FROM 's3://bucket/x.parquet'",
                "COPY (SELECT 1) TO '/tmp/escaped.csv'",
                "COPY (SELECT 1) TO 'FOLDER/escaped.csv'",
                "ATTACH '/tmp/escaped.db' AS x",
                "ATTACH 'OTHER' AS x",
                "EXPORT DATABASE '/tmp/escaped'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "LOAD '/tmp/escaped.duckdb_extension'",
                "SET enable_external_access = true",
                "SET allowed_paths = ['/']",
                "SET allowed_directories = ['/']",
                "SET lock_configuration = false",
                "RESET allowed_paths",
                "SET temp_directory = '/tmp'",
                "SET memory_limit = '64GB'",
                "SET threads = 64",
                "PRAGMA enable_profiling",
                "CREATE PERSISTENT SECRET s (TYPE http)",
                "CALL enable_logging(storage = 'file', storage_path = '/tmp/escaped')"
            })
    void isRefusedEvenPastTheGate(String attempt) throws IOException {
        Path own = blobs.path(blob("SELECT 1 AS own"));
        Path other = blobs.path(blob("SELECT 'secret' AS other"));
        try (Lease lease = pool.lease(new Cancellation())) {
            Path shown = lease.show(own, "table0");
            lease.show(other, "other");
            Path spill = lease.inside(lease.folder().spill());
            lease.open(ScopeSql.locks(pool.properties(), List.of(shown), spill));
            String sql = attempt.replace("OTHER", shown.resolveSibling("other").toString())
                    .replace("FOLDER", shown.resolveSibling("").toString());

            assertThatThrownBy(() -> lease.execute(sql)).isInstanceOf(ProblemException.class);
            assertThat(lease.rows("SELECT own FROM read_parquet('" + shown + "')"))
                    .containsExactly(List.of(1));
            assertThat(Files.exists(Path.of("/tmp/escaped.csv"))).isFalse();
        }
    }

    /** A name that is allowed is one that DuckDB has, or its parser makes; else the list has a slip of the pen. */
    @Test
    void allowsOnlyFunctionsThatThereAre() {
        Set<String> there = new TreeSet<>(Set.of("coalesce", "ifnull", "unnest", "grouping", "grouping_id"));
        try (Lease lease = pool.lease(new Cancellation())) {
            lease.open(List.of());
            lease.rows("SELECT DISTINCT lower(function_name) FROM duckdb_functions()")
                    .forEach(row -> there.add(String.valueOf(row.getFirst())));
        }

        assertThat(SqlFunctions.allowed()).hasSizeGreaterThan(500).isSubsetOf(there);
        assertThat(there)
                .filteredOn(
                        name -> name.matches(".*(setting|secret|getenv|_file|^read|query|variable|serialize|plan|_sql"
                                + "|version|log_|_log|connection|transaction_id|catalog|schema|privilege|viewdef).*"))
                .hasSizeGreaterThan(20)
                .filteredOn(SqlFunctions::isAllowed)
                .containsExactlyInAnyOrder("parse_filename", "uuid_extract_version");
    }

    private String blob(String sql) {
        return tables.blob(sql);
    }
}
