package eu.shifthub.hub.engine;

/** A column of a {@link View}: the name that SQL sees, and what stands behind it. */
public record ViewColumn(String name, ColumnExpression expression) {
    /** The column as it is in the source, under the same name. */
    public static ViewColumn plain(String name) {
        return new ViewColumn(name, new ColumnExpression.Plain(name));
    }
}
