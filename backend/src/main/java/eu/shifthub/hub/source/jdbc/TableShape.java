package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.engine.ColumnType;
import eu.shifthub.hub.source.connector.RowWriter;
import eu.shifthub.hub.source.connector.Sink;
import eu.shifthub.hub.source.connector.SourceColumn;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an answer, and how its rows are written.
 *
 * @param binary for each column whether it holds bytes
 * @param growing position of the growing column, from 0; -1 where there is none
 */
record TableShape(Dialect dialect, List<SourceColumn> columns, List<Boolean> binary, int growing) {
    /** How many rows were written, and the largest value of the growing column. */
    record Written(long rows, @Nullable String largest) {}

    static TableShape of(Dialect dialect, ResultSetMetaData answer, @Nullable String growing) throws SQLException {
        List<SourceColumn> columns = new ArrayList<>();
        List<Boolean> binary = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int found = -1;
        for (int position = 1; position <= answer.getColumnCount(); position++) {
            String name = answer.getColumnLabel(position);
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw SourceProblem.QUERY_WRONG.because(SourceReason.SAME_NAMES.with(Map.of("column", name)));
            }
            found = name.equals(growing) ? position - 1 : found;
            binary.add(dialect.isBinary(answer, position));
            columns.add(new SourceColumn(name, dialect.type(answer, position)));
        }
        if (growing != null && found < 0) {
            throw SourceProblem.COLUMN_UNKNOWN.because(Map.of("column", growing));
        }
        return new TableShape(dialect, columns, binary, found);
    }

    Written write(ResultSet rows, String name, Sink sink) throws SQLException, IOException {
        long count = 0;
        String largest = null;
        try (RowWriter out = sink.rows(name, columns)) {
            while (rows.next()) {
                List<@Nullable String> cells = cells(rows);
                out.row(cells);
                count++;
                if (growing >= 0 && cells.get(growing) != null) {
                    largest = cells.get(growing);
                }
            }
        }
        return new Written(count, largest);
    }

    private List<@Nullable String> cells(ResultSet row) throws SQLException {
        List<@Nullable String> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            ColumnType type = columns.get(i).type();
            cells.add(binary.get(i) ? base64(row.getBytes(i + 1)) : dialect.cell(row, i + 1, type));
        }
        return cells;
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
