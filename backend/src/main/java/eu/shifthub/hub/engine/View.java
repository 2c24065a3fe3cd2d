package eu.shifthub.hub.engine;

import java.util.List;

/**
 * One table that a question may see: which bytes, which columns in which form, which rows.
 *
 * @param name what SQL calls it
 * @param source the bytes under it
 * @param columns what is shown, in this order; a column of the source that is not named here does not exist for the
 *     question
 * @param rows which rows exist for the question; it speaks of the source's columns, before masks
 */
public record View(ViewName name, Source source, List<ViewColumn> columns, Predicate rows) {
    public View {
        columns = List.copyOf(columns);
    }
}
