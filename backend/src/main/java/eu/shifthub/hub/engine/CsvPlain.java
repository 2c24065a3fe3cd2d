package eu.shifthub.hub.engine;

import eu.shifthub.hub.engine.worker.PlainCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a CSV file that DuckDB's own reader may convert, since each of their cells is plain, as an independent
 * reader watches.
 *
 * @param forms what is watched, by the column's position in the file
 */
record CsvPlain(Map<Integer, PlainCell> forms) {
    /** So many digits fit in every case. */
    private static final int INTEGER_DIGITS = 9;

    private static final int BIGINT_DIGITS = 18;

    static CsvPlain of(CsvImport instructions) {
        Map<Integer, PlainCell> forms = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (CsvColumn column : instructions.columns()) {
            PlainCell form = form(column);
            if (!taken.add(column.position())) {
                forms.remove(column.position()); // Becomes two columns, perhaps of two types.
            } else if (form != null) {
                forms.put(column.position(), form);
            }
        }
        return new CsvPlain(Map.copyOf(forms));
    }

    CsvPlain without(Collection<Integer> positions) {
        Map<Integer, PlainCell> rest = new HashMap<>(forms);
        rest.keySet().removeAll(positions);
        return new CsvPlain(Map.copyOf(rest));
    }

    boolean isPlain(CsvColumn column) {
        return forms.containsKey(column.position());
    }

    /** Whether DuckDB reads the column in its type, and not as text. */
    boolean isNative(CsvColumn column) {
        return isPlain(column) && !hasComma(column);
    }

    /** For each column of the file what is watched, if anything. */
    List<@Nullable PlainCell> watched(int width) {
        List<@Nullable PlainCell> watched = new ArrayList<>(Collections.nCopies(width, null));
        forms.forEach(watched::set);
        return watched;
    }

    private static @Nullable PlainCell form(CsvColumn column) {
        ColumnType type = column.type();
        char point = column.decimalComma() ? ',' : '.';
        return switch (type.kind()) {
            case INTEGER -> PlainCell.number(INTEGER_DIGITS, 0, point);
            case BIGINT -> PlainCell.number(BIGINT_DIGITS, 0, point);
            case DECIMAL -> PlainCell.number(type.precision() - type.scale(), type.scale(), point);
            case DOUBLE -> PlainCell.measure(point);
            case DATE -> column.format() == null ? PlainCell.of(PlainCell.Form.DATE) : null;
            case TIMESTAMP -> column.format() == null ? PlainCell.of(PlainCell.Form.TIMESTAMP) : null;
            case TEXT, BOOLEAN, TIME, TIMESTAMPTZ, UUID, BINARY, OTHER -> null;
        };
    }

    private static boolean hasComma(CsvColumn column) {
        return column.decimalComma()
                && (column.type().kind() == ColumnType.Kind.DOUBLE
                        || column.type().scale() > 0);
    }
}
