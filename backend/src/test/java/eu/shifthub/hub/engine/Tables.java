package eu.shifthub.hub.engine;

import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes small tables, and asks. */
@TestComponent
final class Tables {
    static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 1000);

    private final QueryEngine engine;
    private final Blobs blobs;

    Tables(QueryEngine engine, Blobs blobs) {
        this.engine = engine;
        this.blobs = blobs;
    }

    /** A blob with what the query answers. */
    String blob(String sql) {
        return engine.materialise(Scope.EMPTY, new Query.Sql(sql), List.of(), LIMITS, new Cancellation())
                .sha256();
    }

    /** A view in workspace {@code w} of all columns and rows of what the query answers. */
    View view(String name, String sql) {
        List<ViewColumn> columns = engine.columns(Scope.EMPTY, new Query.Sql(sql)).stream()
                .map(column -> ViewColumn.plain(column.name()))
                .toList();
        return new View(new ViewName("w", name), new Source.Parquet(blob(sql)), columns, new Predicate.True());
    }

    List<List<@Nullable Object>> ask(Scope scope, String sql) {
        return ask(scope, new Query.Sql(sql));
    }

    List<List<@Nullable Object>> ask(Scope scope, Query query) {
        try (ResultStream rows = engine.run(scope, query, LIMITS, new Cancellation())) {
            return all(rows);
        }
    }

    static List<List<@Nullable Object>> all(ResultStream rows) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 0; i < rows.columns().size(); i++) {
                row.add(rows.value(i));
            }
            all.add(row);
        }
        return all;
    }

    Path file(String text) {
        try {
            return Files.writeString(blobs.workFolder("test").resolve(UUID.randomUUID() + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
