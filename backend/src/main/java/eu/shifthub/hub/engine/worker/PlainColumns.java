package eu.shifthub.hub.engine.worker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Watches the columns whose cells should all be plain, and notes those where one is not. */
final class PlainColumns {
    private static final int LONGEST = 64;

    private final @Nullable PlainCell[] forms;
    private final byte[][] nothings;
    private final boolean watching;
    private final BitSet unusual = new BitSet();

    // The cell that is being read byte by byte.
    private final byte[] cell = new byte[LONGEST];
    private int length;

    /** @param forms of each column of the file; null for those that are not watched */
    PlainColumns(List<@Nullable PlainCell> forms, List<String> nullMarkers) {
        this.forms = forms.toArray(PlainCell[]::new);
        this.nothings = nullMarkers.stream()
                .map(marker -> marker.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.watching = forms.stream().anyMatch(Objects::nonNull);
    }

    List<Integer> unusual() {
        return unusual.stream().boxed().toList();
    }

    /** A whole cell, without its quotes. */
    void check(int column, byte[] bytes, int from, int to) {
        PlainCell form = column < forms.length ? forms[column] : null;
        if (form != null && from < to && !form.fits(bytes, from, to) && !isNothing(bytes, from, to)) {
            unusual.set(column);
        }
    }

    void add(byte b) {
        if (length < LONGEST) {
            cell[length] = b;
        }
        length++;
    }

    void add(byte[] bytes, int from, int to) {
        for (int i = from; watching && i < to && length <= LONGEST; i++) {
            add(bytes[i]);
        }
    }

    /** Ends the cell that was added byte by byte. */
    void endCell(int column) {
        if (length <= LONGEST) {
            check(column, cell, 0, length);
        } else if (column < forms.length && forms[column] != null) {
            unusual.set(column);
        }
        length = 0;
    }

    void forgetCell() {
        length = 0;
    }

    private boolean isNothing(byte[] bytes, int from, int to) {
        for (byte[] nothing : nothings) {
            if (Arrays.equals(nothing, 0, nothing.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }
}
