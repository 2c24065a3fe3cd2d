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
import java.sql.Types;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/** MariaDB and MySQL, by MariaDB's driver. */
record MariaDbDialect(ConnectorProperties properties, Duration statementTimeout) implements Dialect {
    private static final int MAX_PRECISION = 38;
    /** Those that never hand the password over as it is. */
    private static final String AUTHENTICATION =
            "mysql_native_password,client_ed25519,caching_sha2_password,sha256_password,parsec";

    @Override
    public SourceKind kind() {
        return SourceKind.MARIADB;
    }

    @Override
    public int defaultPort() {
        return 3306;
    }

    @Override
    public java.sql.Connection open(Connection to, int port, Credential credential) throws SQLException {
        Properties told = DriverProperties.of(to, credential);
        told.setProperty("socketFactory", MariaDbSockets.class.getName());
        told.setProperty(MariaDbSockets.ALLOWED, DriverProperties.allowed(properties));
        told.setProperty("sslMode", to.encrypted() ? "verify-full" : "disable");
        told.setProperty("restrictedAuth", AUTHENTICATION);
        told.setProperty("allowLocalInfile", "false");
        told.setProperty("allowMultiQueries", "false");
        told.setProperty("allowPublicKeyRetrieval", "false");
        told.setProperty("dumpQueriesOnException", "false");
        told.setProperty("tinyInt1isBit", "false");
        told.setProperty("yearIsDateType", "false");
        told.setProperty("connectTimeout", millis(properties.connectTimeout()));
        told.setProperty("socketTimeout", millis(statementTimeout.plus(properties.readTimeout())));
        told.setProperty("tcpKeepAlive", "true");
        return Objects.requireNonNull(new Driver().connect(DriverProperties.url("mariadb", to, port), told));
    }

    @Override
    public String[] session() {
        return new String[] {
            "set session transaction read only",
            "set session transaction isolation level repeatable read",
            "set session time_zone = '+00:00'"
        };
    }

    @Override
    public String tables(int most) {
        return "select if(table_schema = database(), table_name, concat(table_schema, '.', table_name)), table_rows"
                + " from information_schema.tables"
                + " where table_schema = coalesce(database(), table_schema)"
                + " and table_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')"
                + " order by 1 limit " + (most + 1);
    }

    @Override
    public String readsServerFiles() {
        return "select exists (select 1 from information_schema.user_privileges where privilege_type = 'FILE'"
                + " and grantee = concat('''', replace(current_user(), '@', '''@'''), ''''))";
    }

    @Override
    public String quote(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    /** What is unsigned, one size larger. */
    @Override
    public ColumnType type(ResultSetMetaData columns, int position) throws SQLException {
        boolean signed = columns.isSigned(position);
        return switch (columns.getColumnType(position)) {
            case Types.TINYINT, Types.SMALLINT -> ColumnType.of(ColumnType.Kind.INTEGER);
            case Types.INTEGER -> ColumnType.of(signed ? ColumnType.Kind.INTEGER : ColumnType.Kind.BIGINT);
            case Types.BIGINT -> signed ? ColumnType.of(ColumnType.Kind.BIGINT) : ColumnType.decimal(20, 0);
            case Types.DECIMAL, Types.NUMERIC -> decimal(columns.getPrecision(position), columns.getScale(position));
            case Types.FLOAT, Types.REAL, Types.DOUBLE -> ColumnType.of(ColumnType.Kind.DOUBLE);
            case Types.BOOLEAN -> ColumnType.of(ColumnType.Kind.BOOLEAN);
            case Types.DATE -> ColumnType.of(ColumnType.Kind.DATE);
            case Types.TIME -> ColumnType.of(ColumnType.Kind.TIME);
            case Types.TIMESTAMP ->
                ColumnType.of(isMoment(columns, position) ? ColumnType.Kind.TIMESTAMPTZ : ColumnType.Kind.TIMESTAMP);
            default -> ColumnType.of(ColumnType.Kind.TEXT);
        };
    }

    private static ColumnType decimal(int precision, int scale) {
        return precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision
                ? ColumnType.of(ColumnType.Kind.TEXT)
                : ColumnType.decimal(precision, scale);
    }

    /** A TIMESTAMP is a moment, a DATETIME what a clock on a wall shows. */
    private static boolean isMoment(ResultSetMetaData columns, int position) throws SQLException {
        return columns.getColumnTypeName(position).equalsIgnoreCase("TIMESTAMP");
    }

    @Override
    public @Nullable String cell(ResultSet row, int position, ColumnType type) throws SQLException {
        String text = row.getString(position);
        if (text == null) {
            return null;
        }
        return switch (type.kind()) {
            case BOOLEAN -> row.getBoolean(position) ? "true" : "false";
            case TIMESTAMPTZ -> text + "+00";
            default -> text;
        };
    }

    @Override
    public boolean isBinary(ResultSetMetaData columns, int position) throws SQLException {
        return switch (columns.getColumnType(position)) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> true;
            case Types.BIT -> columns.getPrecision(position) > 1;
            default -> false;
        };
    }

    /** By the number, where the state says too little. */
    @Override
    public @Nullable SourceProblem problem(SQLException refused) {
        return switch (refused.getErrorCode()) {
            case 1045, 1698, 1862 -> SourceProblem.CREDENTIAL_REFUSED;
            case 1044, 1142, 1143, 1227 -> SourceProblem.NOT_PERMITTED;
            case 1049 -> SourceProblem.DATABASE_UNKNOWN;
            case 1146, 1046 -> SourceProblem.TABLE_UNKNOWN;
            case 1317, 1969, 3024 -> SourceProblem.TOO_SLOW;
            case 1040, 1203, 1205, 1226 -> SourceProblem.BUSY;
            default ->
                isTls(refused)
                        ? SourceProblem.TLS_WRONG
                        : problemOfState(Objects.requireNonNullElse(refused.getSQLState(), ""));
        };
    }

    /** The driver has no number of its own for it. */
    private static boolean isTls(SQLException refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "").contains("ssl not enabled in the server");
    }

    private static @Nullable SourceProblem problemOfState(String state) {
        if (state.equals("28000")) {
            return SourceProblem.CREDENTIAL_REFUSED;
        }
        return state.startsWith("42") || state.startsWith("21") || state.startsWith("25")
                ? SourceProblem.QUERY_WRONG
                : null;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
