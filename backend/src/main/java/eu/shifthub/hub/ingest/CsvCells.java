package eu.shifthub.hub.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes lists of rejects: CSV as the hub itself writes it. */
final class CsvCells {
    private static final int END = -1;

    private final BufferedReader text;

    CsvCells(Reader text) {
        this.text = new BufferedReader(text);
    }

    static void write(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(quoted(cells.get(i)));
        }
        out.write('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** The cells of the next record; none at the end. */
    List<String> next() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int c = text.read();
        if (c == END) {
            return cells;
        }
        while (c != '\n' && c != END) {
            if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
                c = text.read();
            } else if (c == '"') {
                c = quoted(cell);
            } else {
                cell.append((char) c);
                c = text.read();
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Takes what stands within quotes; what comes after them. */
    private int quoted(StringBuilder cell) throws IOException {
        int c = text.read();
        while (c != END) {
            if (c == '"') {
                c = text.read();
                if (c != '"') {
                    return c;
                }
            }
            cell.append((char) c);
            c = text.read();
        }
        return END;
    }
}
