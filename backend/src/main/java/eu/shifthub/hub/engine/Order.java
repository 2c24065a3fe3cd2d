package eu.shifthub.hub.engine;

/** A column to sort by. Empty cells come last either way. */
public record Order(String column, boolean descending) {
    public static Order ascending(String column) {
        return new Order(column, false);
    }

    public static Order descending(String column) {
        return new Order(column, true);
    }
}
