package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.engine.ColumnType;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one kind of database is reached and read. */
interface Dialect {
    SourceKind kind();

    int defaultPort();

    /** How long it may work on one question. */
    Duration statementTimeout();

    /** Signed in, encrypted where asked for, in no transaction yet. */
    java.sql.Connection open(Connection to, int port, Credential credential) throws SQLException;

    /** What makes the session read only, in UTC, and its statements end in time; once, before anything else. */
    String[] session();

    /** Asks for tables that may be read: name, estimate of rows or null; one more than are shown. */
    String tables(int most);

    /** Asks whether the account may read files of the server: one row of one boolean. */
    String readsServerFiles();

    String quote(String name);

    ColumnType type(ResultSetMetaData columns, int position) throws SQLException;

    /** How a cell is read as its type is written; null where it has no value. */
    @Nullable
    String cell(ResultSet row, int position, ColumnType type) throws SQLException;

    /** Whether the column holds bytes, to be written in Base64. */
    boolean isBinary(ResultSetMetaData columns, int position) throws SQLException;

    /** What a refusal of the database means; null where it is none of the known ones. */
    @Nullable
    SourceProblem problem(SQLException refused);
}
