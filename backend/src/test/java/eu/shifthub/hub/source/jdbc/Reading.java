package eu.shifthub.hub.source.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.Found;
import eu.shifthub.hub.source.connector.Networks;
import eu.shifthub.hub.source.connector.OutgoingAddresses;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.spool.Brought;
import eu.shifthub.hub.source.spool.Spool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Reads a database of this machine as a synchronisation does. */
record Reading(JdbcConnector connector, Connection connection, Credential credential, Path folder) {
    /** What came: the columns with their types, and the CSV. */
    record Table(Fetched fetched, List<String> columns, String csv) {}

    static Reading of(
            BiFunction<ConnectorProperties, Duration, Dialect> dialect,
            Connection connection,
            String password,
            Path folder) {
        return of(dialect, Duration.ofSeconds(20), connection, password, folder);
    }

    /** @param statementTimeout how long the database may work on one question */
    static Reading of(
            BiFunction<ConnectorProperties, Duration, Dialect> dialect,
            Duration statementTimeout,
            Connection connection,
            String password,
            Path folder) {
        ConnectorProperties properties = new ConnectorProperties(
                List.of("127.0.0.0/8"), Duration.ofSeconds(10), Duration.ofSeconds(20), DataSize.ofMegabytes(10));
        JdbcConnector connector = new JdbcConnector(
                dialect.apply(properties, statementTimeout),
                new OutgoingAddresses(Networks.publicAnd(properties.allowedNetworks())),
                properties,
                JsonMapper.shared());
        return new Reading(connector, connection, new Credential(password, null), folder);
    }

    Reading at(Connection other) {
        return new Reading(connector, other, credential, folder);
    }

    Reading signedInWith(String password) {
        return new Reading(connector, connection, new Credential(password, null), folder);
    }

    Found look(@Nullable Selection selection) throws IOException {
        return connector.look(connection, selection, credential);
    }

    Table read(Selection selection, @Nullable String since) throws IOException {
        connector.check(connection, selection);
        try (Spool spool = new Spool(folder, 10_000_000, bytes -> {}, new Cancellation())) {
            Fetched fetched = connector.fetch(connection, selection, credential, since, spool);
            Brought.OfRows rows = (Brought.OfRows) spool.brought("x");
            return new Table(
                    fetched,
                    rows.columns().stream()
                            .map(column -> column.name() + " " + column.type())
                            .toList(),
                    Files.readString(rows.file()));
        }
    }

    static Selection table(String name) {
        return new Selection(name, null, null, null, null, null, null, false);
    }

    static Selection query(String sql) {
        return new Selection(null, sql, null, null, null, null, null, false);
    }

    static Selection growing(String table, String column) {
        return new Selection(table, null, column, null, null, null, null, false);
    }

    static void assertRefused(SourceProblem expected, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(expected));
    }
}
