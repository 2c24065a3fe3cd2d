package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.ColumnType;
import eu.shifthub.hub.engine.CsvColumn;
import eu.shifthub.hub.engine.CsvDialect;
import eu.shifthub.hub.engine.CsvSniff;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.reader.ReadPart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is in the rows that a reader has written: types as its file's format knows them, dates guessed in texts. */
final class RowsGuess {
    private static final CsvDialect DIALECT = new CsvDialect(",", "\"", "\"", false, 0);

    private RowsGuess() {}

    static CsvSniff of(QueryEngine engine, ReadPart part) {
        List<String> names = new ArrayList<>(
                part.columns().stream().map(ReadPart.Column::name).toList());
        names.add("");
        CsvSniff sniff = engine.guessCsv(part.file(), DIALECT, names);
        List<Integer> kept = IntStream.range(0, part.columns().size())
                .filter(i -> !part.columns().get(i).empty())
                .boxed()
                .toList();
        return new CsvSniff(
                DIALECT,
                kept.stream().map(names::get).toList(),
                kept.stream()
                        .map(i -> typed(part.columns().get(i), sniff.columns().get(i)))
                        .toList(),
                sniff.preview().stream().map(row -> only(row, kept)).toList());
    }

    /** Where the row's number stands, after the columns. */
    static int lineColumn(ReadPart part) {
        return part.columns().size();
    }

    private static CsvColumn typed(ReadPart.Column known, CsvColumn guess) {
        boolean dates = switch (guess.type().kind()) {
            case DATE, TIMESTAMP -> !known.certain();
            case TEXT, BOOLEAN, INTEGER, BIGINT, DECIMAL, DOUBLE, TIME, TIMESTAMPTZ, UUID, BINARY, OTHER -> false;
        };
        return dates ? guess : new CsvColumn(guess.position(), guess.name(), ColumnType.parse(known.type()));
    }

    private static List<@Nullable String> only(List<@Nullable String> row, List<Integer> kept) {
        List<@Nullable String> cells = new ArrayList<>();
        kept.forEach(i -> cells.add(row.get(i)));
        return cells;
    }
}
