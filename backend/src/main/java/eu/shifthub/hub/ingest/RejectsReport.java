package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.RejectReason;
import eu.shifthub.hub.platform.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Writes a kept list of rejects, which has reasons as codes, for a person to read. */
final class RejectsReport {
    private static final String TEXTS = "ingest.rejects";
    private static final String REASON = "reason";

    private final CsvCells kept;
    private final @Nullable ResourceBundle texts;

    /** @param language English where it is none that the hub speaks */
    RejectsReport(Reader kept, Locale language) {
        this.kept = new CsvCells(kept);
        this.texts = language.getLanguage().equals(Locale.FRENCH.getLanguage())
                ? ResourceBundle.getBundle(TEXTS, Locale.FRENCH)
                : null;
    }

    void write(Writer report) throws IOException {
        List<String> header = kept.next();
        int reason = header.indexOf(REASON);
        CsvCells.write(report, header.stream().map(this::called).toList());
        for (List<String> row = kept.next(); !row.isEmpty(); row = kept.next()) {
            row.set(reason, words(RejectReason.parse(row.get(reason))));
            CsvCells.write(report, row);
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
}
