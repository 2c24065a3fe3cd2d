package eu.shifthub.hub.serving;

import eu.shifthub.hub.engine.ResultColumn;
import eu.shifthub.hub.engine.Utf8Text;
import eu.shifthub.hub.query.Cells;
import eu.shifthub.hub.query.RowStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * CSV as RFC 4180 has it, in UTF-8, with a header. A cell without value is empty, an empty text is {@code ""}: so the two
 * can be told apart.
 */
final class CsvRows implements RowFormat.Writing {
    private static final int CHUNK = 1 << 16;

    @Override
    public void write(RowStream rows, OutputStream out) throws IOException {
        Utf8Text csv = new Utf8Text();
        int width = rows.columns().size();
        for (int column = 0; column < width; column++) {
            separate(csv, column);
            int from = csv.length();
            csv.append(rows.columns().get(column).name());
            quoteWhereNeeded(csv, from);
        }
        csv.append("\r\n").moveTo(out);
        out.flush();
        boolean[] texts = texts(rows);
        while (rows.next()) {
            for (int column = 0; column < width; column++) {
                separate(csv, column);
                cell(csv, rows, column, texts[column]);
            }
            csv.append('\r').append('\n');
            if (csv.length() > CHUNK) {
                csv.moveTo(out);
            }
        }
        csv.moveTo(out);
        out.flush();
    }

    /** Which columns may hold a character that has a meaning in CSV. */
    private static boolean[] texts(RowStream rows) {
        boolean[] texts = new boolean[rows.columns().size()];
        for (int column = 0; column < texts.length; column++) {
            ResultColumn type = rows.columns().get(column);
            texts[column] = switch (type.type().kind()) {
                case TEXT, OTHER -> true;
                case BOOLEAN, INTEGER, BIGINT, DECIMAL, DOUBLE, DATE, TIME, TIMESTAMP, TIMESTAMPTZ, UUID, BINARY ->
                    false;
            };
        }
        return texts;
    }

    private static void separate(Utf8Text csv, int column) {
        if (column > 0) {
            csv.append(',');
        }
    }

    private static void cell(Utf8Text csv, RowStream rows, int column, boolean isText) {
        int from = csv.length();
        if (!rows.append(column, csv)) {
            Object value = rows.value(column);
            if (value == null) {
                return;
            }
            csv.append(Cells.text(value));
        }
        if (isText) {
            quoteWhereNeeded(csv, from);
        }
    }

    private static void quoteWhereNeeded(Utf8Text csv, int from) {
        if (csv.length() == from || needsQuotes(csv, from)) {
            csv.quote(from);
        }
    }

    private static boolean needsQuotes(Utf8Text csv, int from) {
        int to = csv.length();
        for (int index = from; index < to; index++) {
            byte b = csv.byteAt(index);
            if (b == ',' || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return csv.byteAt(from) == ' ' || csv.byteAt(to - 1) == ' ';
    }
}
