package eu.shifthub.db.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;

/** What PostgreSQL's catalog says about the hub's tables, in the connection's snapshot. */
record Database(Connection connection) {
    private static final String HISTORY = "flyway_schema_history";

    private static final String COLUMNS = """
            select n.nspname, c.relname, a.attname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> '%s'
              and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%%'
            order by n.nspname, c.relname, a.attnum
            """.formatted(HISTORY);

    private static final String REFERENCES = """
            select n.nspname || '.' || c.relname, pn.nspname || '.' || p.relname
            from pg_constraint f
            join pg_class c on c.oid = f.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_class p on p.oid = f.confrelid
            join pg_namespace pn on pn.oid = p.relnamespace
            where f.contype = 'f' and f.conrelid <> f.confrelid
            """;

    private static final String SEQUENCES =
            "select schemaname, sequencename, last_value from pg_sequences where last_value is not null";

    /** A read of one row. */
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** Every table of the hub, each after those it refers to. */
    List<Table> tables() throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        each(COLUMNS, row -> {
            String schema = row.getString(1);
            String name = row.getString(2);
            tables.computeIfAbsent(schema + "." + name, _ -> new Table(schema, name, new ArrayList<>()))
                    .columns()
                    .add(row.getString(3));
        });
        Map<String, Set<String>> references = new LinkedHashMap<>();
        each(
                REFERENCES,
                row -> references
                        .computeIfAbsent(row.getString(1), _ -> new LinkedHashSet<>())
                        .add(row.getString(2)));
        Set<String> ordered = new LinkedHashSet<>();
        tables.keySet().forEach(name -> visit(name, references, new LinkedHashSet<>(), ordered));
        return ordered.stream().map(tables::get).toList();
    }

    /** The blobs that the hub knows. */
    Set<String> blobs() throws SQLException {
        Set<String> blobs = new LinkedHashSet<>();
        each("select sha256 from storage.blob", row -> blobs.add(row.getString(1)));
        return blobs;
    }

    /** How far each sequence has counted, by its quoted name. */
    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> values = new LinkedHashMap<>();
        each(
                SEQUENCES,
                row -> values.put(Table.quote(row.getString(1)) + "." + Table.quote(row.getString(2)), row.getLong(3)));
        return values;
    }

    /** The last migration that has run; none in an empty database. */
    Optional<String> migration() throws SQLException {
        if (!exists(HISTORY)) {
            return Optional.empty();
        }
        List<MigrationVersion> versions = new ArrayList<>();
        each(
                "select version from " + HISTORY + " where success and version is not null",
                row -> versions.add(MigrationVersion.fromVersion(row.getString(1))));
        return versions.stream().max(Comparator.naturalOrder()).map(MigrationVersion::getVersion);
    }

    boolean exists(String table) throws SQLException {
        try (var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** May this user set that parameter, which takes a superuser unless it was granted? */
    boolean isAllowed(String parameter) throws SQLException {
        try (var statement = connection.prepareStatement("select has_parameter_privilege(current_user, ?, 'SET')")) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    void setSequence(String quotedName, long lastValue) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, quotedName);
            statement.setLong(2, lastValue);
            statement.execute();
        }
    }

    void execute(String statement) throws SQLException {
        try (var open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    private void each(String query, Row read) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                read.read(rows);
            }
        }
    }

    private static void visit(String name, Map<String, Set<String>> references, Set<String> path, Set<String> ordered) {
        if (ordered.contains(name) || !path.add(name)) {
            return;
        }
        references.getOrDefault(name, Set.of()).forEach(other -> visit(other, references, path, ordered));
        ordered.add(name);
    }
}
