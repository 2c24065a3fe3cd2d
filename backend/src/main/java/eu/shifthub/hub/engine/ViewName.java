package eu.shifthub.hub.engine;

import java.util.Locale;

/**
 * The stable name of a table in SQL: {@code schema.name}, where the schema is a workspace's slug and the name a
 * dataset's. Upper and lower case are the same, so both are kept in lower case.
 */
public record ViewName(String schema, String name) implements Comparable<ViewName> {
    public ViewName {
        schema = schema.toLowerCase(Locale.ROOT);
        name = name.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(ViewName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
