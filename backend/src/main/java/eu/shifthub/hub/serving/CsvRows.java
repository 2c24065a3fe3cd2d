package eu.shifthub.hub.serving;

import eu.shifthub.hub.query.Cells;
import eu.shifthub.hub.query.RowStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, in UTF-8, with a header. A cell without value is empty, an empty text is {@code ""}: so the two
 * can be told apart.
 */
final class CsvRows implements RowFormat.Writing {
    private static final int BUFFER = 1 << 16;

    @Override
    public void write(RowStream rows, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        int width = rows.columns().size();
        for (int column = 0; column < width; column++) {
            separate(csv, column);
            text(csv, rows.columns().get(column).name());
        }
        csv.write("\r\n");
        csv.flush();
        while (rows.next()) {
            for (int column = 0; column < width; column++) {
                separate(csv, column);
                cell(csv, rows.value(column));
            }
            csv.write("\r\n");
        }
        csv.flush();
    }

    private static void separate(Writer csv, int column) throws IOException {
        if (column > 0) {
            csv.write(',');
        }
    }

    private static void cell(Writer csv, @Nullable Object value) throws IOException {
        if (value instanceof String text) {
            text(csv, text);
        } else if (value != null) {
            csv.write(Cells.text(value));
        }
    }

    private static void text(Writer csv, String text) throws IOException {
        if (!text.isEmpty() && !needsQuotes(text)) {
            csv.write(text);
            return;
        }
        csv.write('"');
        csv.write(text.replace("\"", "\"\""));
        csv.write('"');
    }

    private static boolean needsQuotes(String text) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ';
    }
}
