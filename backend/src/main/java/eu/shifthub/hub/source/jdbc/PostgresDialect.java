package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.engine.ColumnType;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** PostgreSQL, by pgjdbc. Cells come as the server writes them. */
record PostgresDialect(ConnectorProperties properties, Duration statementTimeout) implements Dialect {
    private static final int MAX_PRECISION = 38;

    @Override
    public SourceKind kind() {
        return SourceKind.POSTGRESQL;
    }

    @Override
    public int defaultPort() {
        return 5432;
    }

    @Override
    public java.sql.Connection open(Connection to, int port, Credential credential) throws SQLException {
        Properties told = DriverProperties.of(to, credential);
        told.setProperty("socketFactory", PostgresSockets.class.getName());
        told.setProperty("socketFactoryArg", DriverProperties.allowed(properties));
        told.setProperty("sslmode", to.encrypted() ? "verify-full" : "prefer");
        told.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        told.setProperty("gssEncMode", "disable");
        told.setProperty("connectTimeout", seconds(properties.connectTimeout().toSeconds()));
        told.setProperty("loginTimeout", seconds(properties.readTimeout().toSeconds()));
        told.setProperty(
                "socketTimeout",
                seconds(statementTimeout.plus(properties.readTimeout()).toSeconds()));
        told.setProperty("tcpKeepAlive", "true");
        told.setProperty("readOnly", "true");
        told.setProperty("readOnlyMode", "always");
        told.setProperty("binaryTransfer", "false");
        told.setProperty("ApplicationName", "SHIFT-HUB");
        return Objects.requireNonNull(new Driver().connect(DriverProperties.url("postgresql", to, port), told));
    }

    @Override
    public String[] session() {
        return new String[] {
            "set session characteristics as transaction isolation level repeatable read, read only",
            "set time zone 'UTC'",
            "set datestyle to 'ISO, YMD'",
            "set extra_float_digits to 1",
            "set bytea_output to 'hex'",
            "set statement_timeout to " + statementTimeout.toMillis()
        };
    }

    @Override
    public String tables(int most) {
        return "select n.nspname || '.' || c.relname,"
                + " case when c.relkind in ('r', 'p', 'm') and c.reltuples >= 0 then c.reltuples::bigint end"
                + " from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition"
                + " and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'"
                + " and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')"
                + " order by 1 limit " + (most + 1);
    }

    /** A superuser is a member of every role. */
    @Override
    public String readsServerFiles() {
        return "select exists (select from pg_catalog.pg_roles"
                + " where rolname in ('pg_read_server_files', 'pg_execute_server_program')"
                + " and pg_has_role(current_user, oid, 'MEMBER'))";
    }

    @Override
    public String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A numeric without a precision can hold any number of digits: as text none of them is lost. */
    @Override
    public ColumnType type(ResultSetMetaData columns, int position) throws SQLException {
        return switch (columns.getColumnTypeName(position)) {
            case "int2", "int4", "smallserial", "serial" -> ColumnType.of(ColumnType.Kind.INTEGER);
            case "int8", "bigserial", "oid" -> ColumnType.of(ColumnType.Kind.BIGINT);
            case "numeric" -> decimal(columns.getPrecision(position), columns.getScale(position));
            case "float4", "float8" -> ColumnType.of(ColumnType.Kind.DOUBLE);
            case "bool" -> ColumnType.of(ColumnType.Kind.BOOLEAN);
            case "date" -> ColumnType.of(ColumnType.Kind.DATE);
            case "time" -> ColumnType.of(ColumnType.Kind.TIME);
            case "timestamp" -> ColumnType.of(ColumnType.Kind.TIMESTAMP);
            case "timestamptz" -> ColumnType.of(ColumnType.Kind.TIMESTAMPTZ);
            default -> ColumnType.of(ColumnType.Kind.TEXT);
        };
    }

    private static ColumnType decimal(int precision, int scale) {
        return precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision
                ? ColumnType.of(ColumnType.Kind.TEXT)
                : ColumnType.decimal(precision, scale);
    }

    @Override
    public @Nullable String cell(ResultSet row, int position, ColumnType type) throws SQLException {
        String text = row.getString(position);
        if (text == null || type.kind() != ColumnType.Kind.BOOLEAN) {
            return text;
        }
        return text.startsWith("t") ? "true" : "false";
    }

    @Override
    public boolean isBinary(ResultSetMetaData columns, int position) throws SQLException {
        return columns.getColumnTypeName(position).equals("bytea");
    }

    @Override
    public @Nullable SourceProblem problem(SQLException refused) {
        String state = Objects.requireNonNullElse(refused.getSQLState(), "");
        return switch (state) {
            case "28P01", "28000" -> SourceProblem.CREDENTIAL_REFUSED;
            case "3D000" -> SourceProblem.DATABASE_UNKNOWN;
            case "42P01", "3F000" -> SourceProblem.TABLE_UNKNOWN;
            case "42501" -> SourceProblem.NOT_PERMITTED;
            case "57014" -> SourceProblem.TOO_SLOW;
            case "08004" -> SourceProblem.TLS_WRONG;
            default -> problemOfClass(state);
        };
    }

    private static @Nullable SourceProblem problemOfClass(String state) {
        String category = state.length() < 2 ? "" : state.substring(0, 2);
        return switch (category) {
            case "42", "25", "22", "0A" -> SourceProblem.QUERY_WRONG;
            case "53", "57", "55" -> SourceProblem.BUSY;
            default -> null;
        };
    }

    private static String seconds(long seconds) {
        return Long.toString(Math.max(1, seconds));
    }
}
