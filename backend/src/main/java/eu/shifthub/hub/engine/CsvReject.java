package eu.shifthub.hub.engine;

import eu.shifthub.hub.platform.ProblemException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A cell that did not fit, or a malformed line.
 *
 * @param line the row's first line in the file, from 1
 * @param column the column's name; null where the line as a whole is malformed
 * @param raw what is written there, cut after 200 characters
 * @param file its name, where several make one table
 */
public record CsvReject(
        long line,
        @Nullable String column,
        @Nullable String raw,
        RejectReason reason,
        @Nullable String file) {
    public CsvReject(long line, @Nullable String column, @Nullable String raw, RejectReason reason) {
        this(line, column, raw, reason, null);
    }

    /** The end of an import that takes all rows or none. */
    public ProblemException stop(String fileName) {
        Map<String, Object> parameters = new TreeMap<>(reason.facts());
        parameters.put("file", fileName);
        parameters.put("line", line);
        parameters.put("column", String.valueOf(column));
        parameters.put("raw", String.valueOf(raw));
        EngineProblem problem = column == null ? EngineProblem.CSV_STOPPED_LINE : EngineProblem.CSV_STOPPED;
        return problem.because(reason.code().with(parameters));
    }
}
