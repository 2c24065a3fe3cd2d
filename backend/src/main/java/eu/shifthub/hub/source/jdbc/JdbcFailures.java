package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.ConnectionFailures;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what a database or its driver refused in the words of {@link SourceProblem}. */
record JdbcFailures(
        Dialect dialect, Connection to, int port, @Nullable Selection selection, ConnectorProperties properties) {
    /** What to throw where it is not known: the connection broke. A known problem is thrown at once. */
    IOException of(SQLException refused) {
        String host = Objects.requireNonNull(to.host());
        ProblemException connection = new ConnectionFailures(host, port, properties.readTimeout()).of(refused);
        if (connection != null) {
            throw connection;
        }
        SourceProblem problem = dialect.problem(refused);
        if (problem != null) {
            throw problem.because(parameters(host, refused));
        }
        return new IOException(ConnectionFailures.sentence(refused.getMessage()), refused);
    }

    /** Everything that one of the texts may name. */
    private Map<String, ?> parameters(String host, SQLException refused) {
        String table = selection == null || selection.table() == null ? "of the query" : selection.table();
        String database = Objects.requireNonNullElse(to.database(), "–");
        return Map.of(
                "host",
                host,
                "database",
                database,
                "table",
                table,
                "what",
                selection == null || selection.table() == null ? database : selection.table(),
                "seconds",
                dialect.statementTimeout().toSeconds(),
                "reason",
                ConnectionFailures.sentence(refused.getMessage()));
    }
}
