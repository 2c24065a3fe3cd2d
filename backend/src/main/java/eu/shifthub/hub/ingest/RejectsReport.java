package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.RejectReason;
import eu.shifthub.hub.platform.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Writes a kept list of rejects, which has reasons as codes, for a person to read. */
final class RejectsReport {
    private static final String TEXTS = "ingest.rejects";
    private static final String REASON = "reason";
    private static final int END = -1;

    private final BufferedReader kept;
    private final @Nullable ResourceBundle texts;

    /** @param language English where it is none that the hub speaks */
    RejectsReport(Reader kept, Locale language) {
        this.kept = new BufferedReader(kept);
        this.texts = language.getLanguage().equals(Locale.FRENCH.getLanguage())
                ? ResourceBundle.getBundle(TEXTS, Locale.FRENCH)
                : null;
    }

    void write(Writer report) throws IOException {
        List<String> header = record();
        int reason = header.indexOf(REASON);
        write(report, header.stream().map(this::called).toList());
        for (List<String> row = record(); !row.isEmpty(); row = record()) {
            row.set(reason, words(RejectReason.parse(row.get(reason))));
            write(report, row);
        }
    }

    private String called(String column) {
        return texts == null ? column : texts.getString(column);
    }

    private String words(RejectReason reason) {
        return texts == null
                ? reason.words()
                : Reason.fill(texts.getString(reason.code().name()), reason.facts());
    }

    private static void write(Writer report, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            report.write(i == 0 ? "" : ",");
            report.write(quoted(cells.get(i)));
        }
        report.write('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** The cells of the next record; none at the end. */
    private List<String> record() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int c = kept.read();
        if (c == END) {
            return cells;
        }
        while (c != '\n' && c != END) {
            if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
                c = kept.read();
            } else if (c == '"') {
                c = quoted(cell);
            } else {
                cell.append((char) c);
                c = kept.read();
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Takes what stands within quotes; what comes after them. */
    private int quoted(StringBuilder cell) throws IOException {
        int c = kept.read();
        while (c != END) {
            if (c == '"') {
                c = kept.read();
                if (c != '"') {
                    return c;
                }
            }
            cell.append((char) c);
            c = kept.read();
        }
        return END;
    }
}
