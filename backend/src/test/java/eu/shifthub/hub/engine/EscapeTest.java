package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person may try in order to get out of the scope. Each must be refused, and tell nothing. */
@EngineTest
class EscapeTest {
    private final Tables tables;
    private final Scope scope;

    EscapeTest(Tables tables) {
        this.tables = tables;
        View all = tables.view(
                "people",
                "SELECT * FROM (VALUES ('Ada', 'secret-a', 'north'), ('Bob', 'secret-b', 'south')) t(name, nir, region)");
        this.scope = Scope.of(new View(
                new ViewName("w", "people"),
                all.source(),
                List.of(
                        ViewColumn.plain("name"),
                        new ViewColumn("nir", new ColumnExpression.Hashed("nir", "the salt")),
                        ViewColumn.plain("region")),
                new Predicate.Comparison("region", Predicate.Operator.EQUAL, new Value.Text("north"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM \"/etc/passwd\"",
                "SELECT * FROM '/in/table0'",
                "SELECT * FROM 'table0.parquet'",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM read_csv_auto('/etc/passwd')",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM read_blob('/etc/passwd')",
                "SELECT * FROM read_parquet('/in/table0')",
                "SELECT * FROM parquet_scan('/in/table0')",
                "SELECT * FROM parquet_metadata('/in/table0')",
                "SELECT * FROM parquet_schema('/in/table0')",
                "SELECT * FROM read_json('/proc/self/environ')",
                "SELECT * FROM read_json_objects('/in/table0')",
                "SELECT * FROM sniff_csv('/etc/passwd')",
                "SELECT * FROM glob('/**')",
                "SELECT * FROM read_csv('https://example.org/x.csv')",
                "SELECT * FROM 'https://example.org/x.parquet'",
                "SELECT * FROM 's3://bucket/x.parquet'",
                "SELECT * FROM read_duckdb('/tmp/x.db')",
                "COPY (SELECT 1) TO '/tmp/x.csv'",
                "COPY w.people TO '/in/table0' (FORMAT parquet)",
                "ATTACH '/tmp/x.db' AS x",
                "DETACH memory",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                "RESET lock_configuration",
                "PRAGMA database_list",
                "PRAGMA enable_profiling",
                "CALL pragma_version()",
                "EXPORT DATABASE '/tmp/x'",
                "IMPORT DATABASE '/tmp/x'",
                "CREATE TABLE x AS SELECT 1",
                "CREATE MACRO f() AS TABLE SELECT * FROM read_text('/etc/passwd')",
                "CREATE OR REPLACE VIEW w.people AS SELECT 1",
                "DROP VIEW w.people",
                "INSERT INTO w.people VALUES (1)",
                "UPDATE w.people SET name = 'x'",
                "DELETE FROM w.people",
                "WITH x AS (INSERT INTO t VALUES (1) RETURNING *) FROM x",
                "BEGIN TRANSACTION",
                "CHECKPOINT",
                "VACUUM",
                "PREPARE q AS SELECT 1",
                "EXECUTE q",
                "EXPLAIN SELECT * FROM w.people",
                "EXPLAIN ANALYZE SELECT * FROM w.people",
                "DESCRIBE w.people",
                "SHOW TABLES",
                "SHOW ALL TABLES",
                "SUMMARIZE w.people",
                "FROM (SHOW ALL TABLES)",
                "FROM (DESCRIBE w.people)",
                "SELECT 1; SELECT 2",
                "SELECT 1; DROP VIEW w.people",
                "SELECT * FROM duckdb_settings()",
                "SELECT * FROM duckdb_views()",
                "SELECT * FROM duckdb_views",
                "SELECT * FROM duckdb_tables()",
                "SELECT * FROM duckdb_columns()",
                "SELECT * FROM duckdb_databases()",
                "SELECT * FROM duckdb_secrets()",
                "SELECT * FROM duckdb_functions()",
                "SELECT * FROM duckdb_temporary_files()",
                "SELECT * FROM duckdb_logs()",
                "SELECT * FROM duckdb_external_file_cache()",
                "SELECT * FROM information_schema.tables",
                "SELECT * FROM information_schema.views",
                "SELECT * FROM pg_catalog.pg_views",
                "SELECT * FROM pg_views",
                "SELECT * FROM sqlite_master",
                "SELECT * FROM system.main.duckdb_views",
                "SELECT * FROM memory.w.people",
                "SELECT * FROM main.duckdb_settings()",
                "SELECT * FROM pragma_table_info('w.people')",
                "SELECT * FROM pragma_storage_info('w.people')",
                "SELECT * FROM query('SELECT 1')",
                "SELECT * FROM query_table('duckdb_views')",
                "SELECT * FROM json_execute_serialized_sql('{}')",
                "SELECT * FROM histogram('w.people', 'name')",
                "SELECT * FROM seq_scan('w.people')",
                "SELECT json_serialize_plan('SELECT min(nir) FROM read_parquet(''/in/table0'')', optimize := true)",
                "SELECT json_serialize_plan('SELECT current_setting(''allowed_paths'')', optimize := true) FROM w.people",
                "SELECT JSON_Serialize_Plan('SELECT nosuch FROM read_parquet(''/in/table0'')')",
                "SELECT \"json_serialize_plan\"('SELECT 1')",
                "SELECT system.main.json_serialize_plan('SELECT 1')",
                "SELECT 'SELECT 1'.json_serialize_plan()",
                "SELECT list_transform(['SELECT 1'], lambda x: json_serialize_plan(x)) FROM w.people",
                "SELECT json_serialize_sql('SELECT 1')",
                "SELECT json_deserialize_sql(json_serialize_sql('SELECT 1'))",
                "SELECT json_execute_serialized_sql('{}')",
                "SELECT __internal_json_copy_to_json(name) FROM w.people",
                "SELECT name COLLATE nosuch, current_schemas(true) FROM w.people",
                "SELECT current_setting('allowed_paths')",
                "SELECT current_setting('temp_directory')",
                "SELECT main.current_setting('allowed_paths')",
                "SELECT 'allowed_paths'.current_setting()",
                "SELECT getenv('HOME')",
                "SELECT getvariable('x')",
                "SELECT pg_get_viewdef(1)",
                "SELECT pg_catalog.pg_get_viewdef(1)",
                "SELECT list_transform([1], lambda x: pg_get_viewdef(x))",
                "SELECT get_block_size('memory')",
                "SELECT stats(name) FROM w.people",
                "SELECT write_log('x')",
                "SELECT nextval('x')",
                "SELECT (SELECT max(view_name) FROM duckdb_views())",
                "SELECT * FROM w.people WHERE name IN (FROM duckdb_views() SELECT view_name)",
                "SELECT * FROM w.people JOIN LATERAL (FROM read_text('/etc/passwd')) x ON true",
                "WITH duckdb_views AS (SELECT 1) SELECT * FROM duckdb_views() ",
                "SELECT (WITH duckdb_views AS (SELECT 1) SELECT 1), sql FROM duckdb_views",
                "SELECT * FROM 'file:///etc/passwd'",
                "SELECT * FROM 'hf://datasets/x/y.parquet'",
                "SELECT * FROM '/in/*'",
                "SELECT * FROM '../out/table.parquet'",
                "SELECT * FROM read_parquet(['/in/table0', '/in/table1'])",
                "SELECT * FROM read_parquet('/proc/1/root/in/table0')",
                "SELECT * FROM read_json_auto('/etc/passwd')",
                "SELECT * FROM read_ndjson('/etc/passwd')",
                "SELECT * FROM read_ndjson_auto('/etc/passwd')",
                "SELECT * FROM read_ndjson_objects('/etc/passwd')",
                "SELECT * FROM read_xlsx('/tmp/x.xlsx')",
                "SELECT * FROM parquet_file_metadata('/in/table0')",
                "SELECT * FROM parquet_kv_metadata('/in/table0')",
                "SELECT * FROM parquet_bloom_probe('/in/table0', 'name', 'Bob')",
                "SELECT * FROM sqlite_scan('/tmp/x.db', 't')",
                "SELECT * FROM postgres_scan('host=localhost', 'public', 't')",
                "SELECT * FROM arrow_scan(1, 2, 3)",
                "SELECT * FROM iceberg_scan('/in')",
                "FROM read_csv((SELECT '/etc/passwd'))",
                "SELECT read_text('/etc/passwd')",
                "SELECT (FROM read_blob('/etc/passwd') SELECT content)",
                "COPY (FROM w.people) TO 's3://bucket/x'",
                "COPY (FROM w.people) TO 'https://example.org/x'",
                "COPY w.people FROM '/etc/passwd'",
                "COPY FROM DATABASE memory TO x",
                "ATTACH 'https://example.org/x.db' AS x",
                "ATTACH ':memory:' AS x",
                "USE memory.w",
                "FORCE INSTALL httpfs FROM 'https://example.org'",
                "UPDATE EXTENSIONS",
                "SET VARIABLE x = 1",
                "SET GLOBAL threads = 64",
                "SET temp_directory = '/etc'",
                "SET allowed_paths = ['/']",
                "SET search_path = 'system'",
                "PRAGMA threads = 64",
                "PRAGMA show_tables",
                "PRAGMA add_parquet_key('k', '0123456789112345')",
                "CALL enable_logging()",
                "CALL force_checkpoint()",
                "CREATE SECRET s (TYPE s3, KEY_ID 'x', SECRET 'y')",
                "CREATE PERSISTENT SECRET s (TYPE http)",
                "DROP SECRET s",
                "CREATE SCHEMA x",
                "CREATE SEQUENCE x",
                "CREATE TEMP TABLE x AS FROM w.people",
                "CREATE TYPE x AS ENUM ('a')",
                "ALTER TABLE w.people RENAME TO x",
                "COMMENT ON VIEW w.people IS 'x'",
                "MERGE INTO w.people USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE",
                "TRUNCATE w.people",
                "ANALYZE",
                "PIVOT w.people ON region",
                "FROM (SUMMARIZE w.people)",
                "FROM (SUMMARIZE SELECT * FROM duckdb_views())",
                "WITH x AS (DESCRIBE w.people) FROM x",
                "EXPLAIN (FORMAT json) SELECT * FROM w.people",
                "SELECT * FROM duckdb_variables()",
                "SELECT * FROM duckdb_extensions()",
                "SELECT * FROM duckdb_prepared_statements()",
                "SELECT * FROM duckdb_memory()",
                "SELECT * FROM duckdb_secret_types()",
                "SELECT * FROM duckdb_log_contexts()",
                "SELECT * FROM duckdb_schemas()",
                "SELECT * FROM duckdb_constraints()",
                "SELECT * FROM duckdb_dependencies()",
                "SELECT * FROM which_secret('/x', 's3')",
                "SELECT * FROM pragma_database_size()",
                "SELECT * FROM pragma_show('w.people')",
                "SELECT * FROM pragma_last_profiling_output()",
                "SELECT * FROM information_schema.columns",
                "SELECT * FROM \"information_schema\".\"schemata\"",
                "SELECT * FROM pg_class",
                "SELECT * FROM pg_settings",
                "SELECT current_setting('secret_directory')",
                "SELECT x.current_setting() FROM (SELECT 'allowed_paths' AS x)",
                "SELECT list_transform(['allowed_paths'], lambda s: current_setting(s))",
                "SELECT * FROM w.people ORDER BY current_setting('allowed_paths')",
                "SELECT count(*) FILTER (WHERE current_setting('allowed_paths') = '') FROM w.people",
                "SELECT count(*) OVER (PARTITION BY current_setting('allowed_paths')) FROM w.people",
                "SELECT * FROM w.people LIMIT (SELECT count(*) FROM duckdb_views())",
                "SELECT * FROM w.people GROUP BY ALL HAVING (SELECT count(*) FROM duckdb_views()) > 0",
                "SELECT * FROM w.people QUALIFY (SELECT count(*) FROM duckdb_views()) > 0",
                "SELECT EXISTS (FROM duckdb_views())",
                "SELECT [x for x in (SELECT list(sql) FROM duckdb_views())]",
                "VALUES ((SELECT max(sql) FROM duckdb_views()))",
                "SELECT * FROM w.people UNION ALL SELECT view_name, sql, '' FROM duckdb_views()",
                "WITH RECURSIVE x AS (SELECT sql FROM duckdb_views() UNION ALL SELECT sql FROM x) FROM x",
                "WITH a AS MATERIALIZED (FROM duckdb_views()) FROM a",
                "SELECT * FROM w.people POSITIONAL JOIN duckdb_views()",
                "SELECT * FROM w.people ASOF JOIN duckdb_views() v ON name >= v.sql",
                "SELECT * FROM w.people SEMI JOIN duckdb_views() ON true",
                "SELECT * FROM w.people TABLESAMPLE 10 ROWS, duckdb_views()",
                "SELECT * FROM (duckdb_views())",
                "SELECT * FROM w.people AT (VERSION => 1), duckdb_views()",
                "SELECT * FROM w.others",
                "SELECT * FROM others",
                "SELECT * FROM x.people"
            })
    void isRefused(String attempt) {
        assertThatThrownBy(() -> tables.ask(scope, attempt)).isInstanceOfSatisfying(ProblemException.class, thrown -> {
            assertThat(thrown.problem().category()).isEqualTo(Problem.Category.INPUT);
            assertThat(thrown.getMessage()).doesNotContain("root:", "the salt", "hub-test", "read_parquet([");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM w.people WHERE CASE WHEN region = 'south' THEN error(name) ELSE true END",
                "SELECT * FROM w.people WHERE CAST(name AS INTEGER) > 0 AND region = 'south'",
                "SELECT * FROM w.people WHERE region <> 'north' AND CAST(region || name AS DATE) > DATE '2020-01-01'",
                "SELECT count(*) FILTER (WHERE CAST(region AS INTEGER) = 1) FROM w.people WHERE region = 'south'"
            })
    void tellsNothingOfARowThatIsNotShown(String attempt) {
        String told;
        try {
            told = tables.ask(scope, attempt).toString();
        } catch (ProblemException e) {
            told = String.valueOf(e.getMessage());
        }
        assertThat(told).doesNotContain("Bob", "south", "secret");
    }

    @Test
    void showsAMaskedColumnOnlyMasked() {
        assertThat(tables.ask(scope, "SELECT nir, length(nir) FROM w.people"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.toString()).doesNotContain("secret").endsWith(", 64]"));
        assertThatThrownBy(() -> tables.ask(scope, "SELECT CAST(nir AS INTEGER) FROM w.people"))
                .hasMessageNotContaining("secret");
    }

    @Test
    void countsOnlyTheRowsThatAreShown() {
        assertThat(tables.ask(scope, "SELECT count(*), min(name), max(region) FROM people"))
                .containsExactly(List.of(1L, "Ada", "north"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM w.people",
                "SELECT p.name FROM w.people p, unnest([1, 2]) u(i), range(2)",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT * FROM n",
                "WITH a AS (SELECT 1), b AS (FROM a) FROM b UNION ALL FROM a",
                "SELECT name, row_number() OVER (ORDER BY name) FROM people QUALIFY true",
                "SELECT * FROM w.people PIVOT (count(*) FOR region IN ('north', 'south'))",
                "UNPIVOT w.people ON name INTO NAME n VALUE v",
                "VALUES (1), (2)",
                "SELECT now(), current_date, uuid() IS NOT NULL, [x * 2 for x in [1, 2]]",
                "SELECT 1 + 2 - 3 * 4 / 5 // 6 % 7 ** 2, 5!, -(1), @ -1, 1 & 2 | 4, 1 << 2, 8 >> 1, ~1, 2 ^ 3",
                "SELECT name || 'x', name LIKE 'A%', name ILIKE 'a%', name NOT LIKE 'b', name ~ 'A.*', name !~~ 'x',"
                        + " name SIMILAR TO 'A.*', name GLOB 'A*', name LIKE 'x$%' ESCAPE '$', name ^@ 'A' FROM people",
                "SELECT {'a': 1}.a, [1, 2, 3][2], [1, 2, 3][1:2], MAP {'k': 1}['k'], ROW(1, 2), '{\"a\": 1}'::JSON ->> 'a'",
                "SELECT extract(year FROM DATE '2020-01-01'), TIMESTAMP '2020-01-01 10:00:00' AT TIME ZONE 'Europe/Paris'",
                "SELECT coalesce(NULL, 1), ifnull(NULL, 1), nullif(1, 2), if(true, 1, 2), CASE WHEN true THEN 1 END",
                "SELECT position('d' IN name), substring(name FROM 1 FOR 2), overlay(name PLACING 'x' FROM 1 FOR 1),"
                        + " trim(BOTH 'A' FROM name), name IS NOT DISTINCT FROM 'x', greatest(1, 2) FROM people",
                "SELECT region, grouping(region), count(*) FILTER (name <> ''), string_agg(name, ', ' ORDER BY name),"
                        + " first(name), arg_max(name, region) FROM people GROUP BY ROLLUP (region)",
                "SELECT lag(name) OVER w, ntile(4) OVER w, sum(length(name)) OVER w FROM people WINDOW w AS (ORDER BY name)",
                "SELECT * LIKE 'n%', COLUMNS(lambda c: c LIKE 'n%'), * EXCLUDE (nir) REPLACE (upper(name) AS name) FROM people",
                "SELECT name COLLATE NOCASE, name = ANY (['Ada']), name IN ('Ada'), name BETWEEN 'A' AND 'B' FROM people",
                "SELECT DATE '2020-01-01' + INTERVAL 1 MONTH, date_trunc('month', now()), age(DATE '2020-01-01')",
                "SELECT TRY_CAST('x' AS INTEGER), 'x'::VARCHAR, CAST('1' AS DECIMAL(4, 2)), TRY(1 // 0), $$x$$, E'\\n'",
                "SELECT regexp_extract(name, 'A(.)', 1), strftime(DATE '2020-01-01', '%d/%m/%Y') FROM people -- end",
                "SELECT region, median(length(name)) FROM people GROUP BY ALL ORDER BY ALL LIMIT 3;"
            })
    void answersWhatOnlyReads(String harmless) {
        assertThat(tables.ask(scope, harmless)).isNotEmpty();
    }
}
