package eu.shifthub.hub.source.dcat;

import eu.shifthub.hub.engine.ColumnType;
import eu.shifthub.hub.reader.CatalogRecord;
import eu.shifthub.hub.source.connector.SourceColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A catalog as a table: a row for each dataset, and for each that is broken. */
public final class DcatColumns {
    /** The page, the line in it, the dataset's name, all that is said of it; and what was wrong where that is broken. */
    static final List<SourceColumn> ALL = Stream.of("page", "line", "iri", "body", "problem", "detail")
            .map(name -> new SourceColumn(name, ColumnType.of(ColumnType.Kind.TEXT)))
            .toList();

    private DcatColumns() {}

    static List<@Nullable String> row(int page, CatalogRecord record) {
        return Arrays.asList(
                Integer.toString(page),
                record.line() == null ? null : record.line().toString(),
                record.iri(),
                record.body(),
                record.problem() == null ? null : record.problem().name(),
                record.detail());
    }

    /** The page that a row is of. */
    public static int page(List<@Nullable String> row) {
        return Integer.parseInt(Objects.requireNonNull(row.get(0)));
    }

    /** What a row says. */
    public static CatalogRecord record(List<@Nullable String> row) {
        String problem = row.get(4);
        return problem == null
                ? CatalogRecord.dataset(Objects.requireNonNull(row.get(2)), Objects.requireNonNull(row.get(3)))
                : CatalogRecord.broken(
                        row.get(1) == null ? null : Integer.valueOf(Objects.requireNonNull(row.get(1))),
                        row.get(2),
                        CatalogRecord.Problem.valueOf(problem),
                        row.get(5));
    }
}
