package eu.shifthub.hub.query;

import eu.shifthub.hub.engine.ResultStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads answers into memory, up to a number of rows and a size. */
final class Answers {
    private Answers() {}

    /** {@code truncated} where a row more was there, or the size was reached. */
    static Answer read(ResultStream stream, int maxRows, long maxSize) {
        int width = stream.columns().size();
        List<Row> rows = new ArrayList<>();
        long size = 0;
        boolean more = stream.next();
        while (more && rows.size() < maxRows && size < maxSize) {
            List<@Nullable Object> values = new ArrayList<>(width);
            for (int column = 0; column < width; column++) {
                Object value = Cells.json(stream.value(column));
                values.add(value);
                size += value instanceof String text ? text.length() : 1;
            }
            rows.add(new Row(values));
            more = stream.next();
        }
        return new Answer(stream.columns(), rows, more || stream.truncated());
    }
}
