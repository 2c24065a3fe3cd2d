package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.ColumnStatistics;
import eu.shifthub.hub.engine.ColumnType;
import eu.shifthub.hub.engine.Profile;
import java.util.List;

/** What was counted in the whole answer of a query; its author may read every row of it. */
record ResultProfile(long rowCount, List<Column> columns) {
    record Column(String name, ColumnType.Kind type, ColumnStatistics statistics) {}

    static ResultProfile of(Profile profile) {
        return new ResultProfile(
                profile.rows(),
                profile.columns().stream()
                        .map(column ->
                                new Column(column.name(), column.type().kind(), ColumnStatistics.whole(column, false)))
                        .toList());
    }
}
