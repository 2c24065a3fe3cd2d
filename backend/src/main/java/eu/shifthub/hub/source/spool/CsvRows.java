package eu.shifthub.hub.source.spool;

import eu.shifthub.hub.source.connector.RowWriter;
import eu.shifthub.hub.source.connector.SourceColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV; every cell that has a value is quoted, so that an empty text is not no value. */
final class CsvRows implements RowWriter {
    private final Writer out;
    private final int width;

    CsvRows(OutputStream out, List<SourceColumn> columns) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.width = columns.size();
        row(columns.stream().map(SourceColumn::name).toList());
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        if (cells.size() != width) {
            throw new IllegalArgumentException(cells.size() + " cells, not " + width);
        }
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                out.write(',');
            }
            cell(cells.get(i));
        }
        out.write('\n');
    }

    private void cell(@Nullable String text) throws IOException {
        if (text != null) {
            out.write('"');
            out.write(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\""));
            out.write('"');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
