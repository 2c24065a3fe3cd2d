package eu.shifthub.db.backup;

import java.util.List;
import java.util.stream.Collectors;

/** A table and the columns that hold data of its own, which generated ones do not. */
record Table(String schema, String name, List<String> columns) {
    String qualifiedName() {
        return schema + "." + name;
    }

    String entry() {
        return "tables/" + qualifiedName() + ".copy";
    }

    String copyOut() {
        return "copy " + target() + " to stdout";
    }

    String copyIn() {
        return "copy " + target() + " from stdin";
    }

    String quoted() {
        return quote(schema) + "." + quote(name);
    }

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private String target() {
        return quoted() + columns.stream().map(Table::quote).collect(Collectors.joining(", ", " (", ")"));
    }
}
