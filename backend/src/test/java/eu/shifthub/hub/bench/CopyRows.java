package eu.shifthub.hub.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of one table on their way into PostgreSQL by {@code COPY}. */
final class CopyRows {
    private static final int PIECE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder piece = new StringBuilder(PIECE + 8192);
    private boolean isFirst = true;

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /** @param table with its columns, for example {@code a.b (c, d)} */
    static void write(Connection connection, String table, Consumer<CopyRows> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        CopyRows writer = new CopyRows(copy);
        rows.accept(writer);
        writer.send();
        copy.endCopy();
    }

    CopyRows value(@Nullable Object value) {
        if (!isFirst) {
            piece.append('\t');
        }
        isFirst = false;
        if (value == null) {
            piece.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            switch (at) {
                case '\\' -> piece.append("\\\\");
                case '\t' -> piece.append("\\t");
                case '\n' -> piece.append("\\n");
                case '\r' -> piece.append("\\r");
                default -> piece.append(at);
            }
        }
    }

    void end() {
        piece.append('\n');
        isFirst = true;
        if (piece.length() > PIECE) {
            send();
        }
    }

    private void send() {
        byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        piece.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not take the rows.", e);
        }
    }
}
