package eu.shifthub.hub.source.connector;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows one by one. */
public interface RowWriter extends AutoCloseable {
    /**
     * One cell for each column, null where it is empty: numbers with a decimal point, {@code true} and {@code false}, dates
     * and times as ISO 8601 has them, moments in UTC.
     */
    void row(List<@Nullable String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
