package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the columns of a new version differ from those of the one before. Order and labels may change. */
record SchemaChange(List<String> added, List<String> removed, List<String> retyped) {
    static SchemaChange between(List<Column> before, List<Column> after) {
        Map<String, ColumnType> old = before.stream().collect(Collectors.toMap(Column::name, Column::type));
        Map<String, ColumnType> fresh = after.stream().collect(Collectors.toMap(Column::name, Column::type));
        return new SchemaChange(
                after.stream()
                        .map(Column::name)
                        .filter(name -> !old.containsKey(name))
                        .toList(),
                before.stream()
                        .map(Column::name)
                        .filter(name -> !fresh.containsKey(name))
                        .toList(),
                after.stream()
                        .filter(column -> old.containsKey(column.name()) && old.get(column.name()) != column.type())
                        .map(column -> column.name() + " (" + old.get(column.name()) + " → " + column.type() + ")")
                        .toList());
    }

    void require() {
        if (!added.isEmpty() || !removed.isEmpty() || !retyped.isEmpty()) {
            throw IngestProblem.SCHEMA_CHANGED.because(
                    Map.of("added", shown(added), "removed", shown(removed), "retyped", shown(retyped)));
        }
    }

    private static String shown(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }
}
