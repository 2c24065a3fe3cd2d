package eu.shifthub.hub.access;

import java.util.Map;

/**
 * What someone may read of a dataset's rows.
 *
 * @param columns the rule of each column that is not covered by {@code otherColumns}, by column name
 * @param otherColumns the rule of every column not named
 * @param rows the rows let through
 */
public record DataRules(Map<String, ColumnRule> columns, ColumnRule otherColumns, RowRule rows) {
    public static final DataRules EVERYTHING = new DataRules(Map.of(), new ColumnRule.Plain(), new RowRule.AllRows());

    public ColumnRule of(String column) {
        return columns.getOrDefault(column, otherColumns);
    }
}
