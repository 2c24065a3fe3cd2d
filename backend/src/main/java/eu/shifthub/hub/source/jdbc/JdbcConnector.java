package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Connector;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.Found;
import eu.shifthub.hub.source.connector.OutgoingAddresses;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.Sink;
import eu.shifthub.hub.source.connector.SourceItem;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads tables and queries of a database, streamed, in one read-only transaction. */
record JdbcConnector(Dialect dialect, OutgoingAddresses addresses, ConnectorProperties properties, JsonMapper json)
        implements Connector {
    private static final Pattern HOST = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?(\\.[A-Za-z0-9_-]+)*\\.?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]+");
    private static final int ROWS_AT_ONCE = 2_000;

    /**
     * Where the last run ended: the largest value of the growing column, and how many rows were brought up to there. Where
     * there are not as many any more (one came late or of the same value, one has changed or is gone), all are brought anew.
     *
     * @param rows null where it was not counted yet
     */
    record Cursor(String above, @Nullable Long rows) {}

    @Override
    public SourceKind kind() {
        return dialect.kind();
    }

    @Override
    public void check(Connection connection, Selection selection) {
        checkReached(connection);
        new Question(dialect, selection).check();
    }

    private void checkReached(Connection connection) {
        if (connection.host() == null) {
            throw SourceProblem.MISSING.at("connection.host", Map.of("kind", kind()));
        }
        if (!HOST.matcher(connection.host()).matches()) {
            throw SourceProblem.HOST_WRONG.at("connection.host");
        }
        if (connection.port() != null && (connection.port() < 1 || connection.port() > 65_535)) {
            throw SourceProblem.PORT_WRONG.at("connection.port");
        }
        if (connection.username() == null) {
            throw SourceProblem.MISSING.at("connection.username", Map.of("kind", kind()));
        }
        if (connection.database() == null && kind() == SourceKind.POSTGRESQL) {
            throw SourceProblem.MISSING.at("connection.database", Map.of("kind", kind()));
        }
    }

    @Override
    public Found look(Connection connection, @Nullable Selection selection, Credential credential) throws IOException {
        checkReached(connection);
        try (java.sql.Connection open = open(connection, credential);
                Statement statement = open.createStatement()) {
            if (selection != null && (selection.table() != null || selection.query() != null)) {
                statement.setEscapeProcessing(false);
                try (ResultSet none = statement.executeQuery(new Question(dialect, selection).columnsOnly())) {
                    TableShape.of(dialect, none.getMetaData(), selection.incrementalColumn());
                }
            }
            List<SourceItem> items = items(statement);
            boolean more = items.size() > Found.MOST;
            return new Found(more ? items.subList(0, Found.MOST) : items, more, null, readsServerFiles(statement));
        } catch (SQLException e) {
            throw told(connection, selection, e);
        }
    }

    private boolean readsServerFiles(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery(dialect.readsServerFiles())) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private List<SourceItem> items(Statement statement) throws SQLException {
        List<SourceItem> items = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery(dialect.tables(Found.MOST))) {
            while (tables.next()) {
                long rows = tables.getLong(2);
                items.add(new SourceItem(tables.getString(1), null, tables.wasNull() ? null : rows, null));
            }
        }
        return items;
    }

    @Override
    public Fetched fetch(
            Connection connection, Selection selection, Credential credential, @Nullable String since, Sink sink)
            throws IOException {
        Cursor last =
                since == null || selection.incrementalColumn() == null ? null : json.readValue(since, Cursor.class);
        Question question = new Question(dialect, selection);
        try (java.sql.Connection open = open(connection, credential);
                Statement statement = open.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            sink.onCancel(() -> abort(open));
            statement.setEscapeProcessing(false);
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setQueryTimeout(Math.toIntExact(dialect.statementTimeout().toSeconds()));
            Cursor valid = last != null && isAsBefore(question, last, statement) ? last : null;
            try (ResultSet rows = statement.executeQuery(question.rows(valid == null ? null : valid.above()))) {
                TableShape shape = TableShape.of(dialect, rows.getMetaData(), selection.incrementalColumn());
                return fetched(question, valid, shape.write(rows, question.name(), sink));
            }
        } catch (SQLException e) {
            sink.throwIfCancelled();
            throw told(connection, selection, e);
        }
    }

    private static boolean isAsBefore(Question question, Cursor last, Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery(question.countUpTo(last.above()))) {
            count.next();
            return last.rows() != null && count.getLong(1) == last.rows();
        }
    }

    private Fetched fetched(Question question, @Nullable Cursor last, TableShape.Written written) {
        if (question.selection().incrementalColumn() == null) {
            return Fetched.all(null);
        }
        if (last == null) {
            return Fetched.all(
                    written.largest() == null ? null : cursor(question.plain(written.largest()), written.rows()));
        }
        if (written.rows() == 0) {
            return Fetched.unchanged(cursor(last.above(), last.rows()));
        }
        long before = Objects.requireNonNull(last.rows());
        String largest = question.plain(Objects.requireNonNull(written.largest()));
        return Fetched.more(cursor(largest, before + written.rows()));
    }

    private String cursor(String above, @Nullable Long rows) {
        return json.writeValueAsString(new Cursor(above, rows));
    }

    private java.sql.Connection open(Connection to, Credential credential) throws SQLException {
        List<InetAddress> found = addresses.resolve(Objects.requireNonNull(to.host()));
        if (!to.encrypted() && credential.secret() != null && found.stream().anyMatch(addresses::isPublic)) {
            throw SourceProblem.TOKEN_NEEDS_TLS.at("connection.tls");
        }
        java.sql.Connection open = dialect.open(to, port(to), credential);
        boolean ready = false;
        try (Statement statement = open.createStatement()) {
            for (String setting : dialect.session()) {
                statement.execute(setting);
            }
            open.setAutoCommit(false);
            ready = true;
            return open;
        } finally {
            if (!ready) {
                open.close();
            }
        }
    }

    private int port(Connection to) {
        return to.port() == null ? dialect.defaultPort() : to.port();
    }

    private IOException told(Connection to, @Nullable Selection selection, SQLException refused) {
        return new JdbcFailures(dialect, to, port(to), selection, properties).of(refused);
    }

    private static void abort(java.sql.Connection open) {
        try {
            open.abort(Runnable::run);
        } catch (SQLException e) {
            throw new IllegalStateException("A connection cannot be closed", e);
        }
    }
}
