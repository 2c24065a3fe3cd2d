package eu.shifthub.hub.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The same engine with nothing around it: in this process, with its own defaults, on all cores. */
final class BareDuckDb implements AutoCloseable {
    private final Connection connection;

    BareDuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    void importCsv(Path file, Path target) throws SQLException {
        execute("COPY (SELECT * FROM read_csv('" + file + "')) TO '" + target + "' (FORMAT parquet)");
    }

    void exportCsv(Path parquet, Path target) throws SQLException {
        execute("COPY (SELECT * FROM read_parquet('" + parquet + "')) TO '" + target + "' (FORMAT csv, HEADER)");
    }

    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : "|").append(result.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
