package eu.shifthub.hub.lineage;

import static eu.shifthub.db.lineage.Tables.BROUGHT;
import static eu.shifthub.db.lineage.Tables.COLUMN_EDGE;
import static eu.shifthub.db.lineage.Tables.EDGE;
import static eu.shifthub.db.lineage.Tables.LATEST_EDGE;
import static eu.shifthub.db.lineage.Tables.VERSION;
import static eu.shifthub.db.lineage.Tables.WRITTEN;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import eu.shifthub.hub.dataflow.DataflowId;
import eu.shifthub.hub.dataflow.DataflowRunId;
import eu.shifthub.hub.dataflow.OutputWritten.ColumnOrigin;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.source.SourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class LineageStore {
    private static final int DEPTH = 6;
    private static final int MOST = 200;

    private final DSLContext sql;

    LineageStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A dataset that was made of another.
     *
     * @param dataflow what made it; null where no dataflow did
     */
    record Edge(DatasetId child, DatasetId parent, @Nullable DataflowId dataflow) {}

    /** A column and what it was made of. */
    record ColumnEdge(String column, DatasetId parent, String source) {}

    /**
     * A dataset whose newest rows come from outside.
     *
     * @param name what the source was called then
     */
    record BroughtFrom(DatasetId dataset, SourceId source, String name) {}

    void saveVersion(VersionId version, DatasetId dataset, Instant at) {
        sql.insertInto(VERSION)
                .set(VERSION.VERSION_ID, version.value())
                .set(VERSION.DATASET_ID, dataset.value())
                .set(VERSION.AT, at)
                .onConflictDoNothing()
                .execute();
    }

    void saveEdge(VersionId child, Version parent) {
        sql.insertInto(EDGE)
                .set(EDGE.CHILD_VERSION, child.value())
                .set(EDGE.PARENT_VERSION, parent.id().value())
                .set(EDGE.PARENT_DATASET, parent.dataset().value())
                .onConflictDoNothing()
                .execute();
    }

    void saveWritten(VersionId version, DataflowId dataflow, DataflowRunId run) {
        sql.insertInto(WRITTEN)
                .set(WRITTEN.VERSION_ID, version.value())
                .set(WRITTEN.DATAFLOW_ID, dataflow.value())
                .set(WRITTEN.RUN_ID, run.value())
                .onConflictDoNothing()
                .execute();
    }

    void saveColumns(VersionId child, List<ColumnOrigin> columns) {
        var rows = sql.insertInto(
                COLUMN_EDGE,
                COLUMN_EDGE.CHILD_VERSION,
                COLUMN_EDGE.CHILD_COLUMN,
                COLUMN_EDGE.PARENT_VERSION,
                COLUMN_EDGE.PARENT_COLUMN);
        for (ColumnOrigin origin : columns) {
            rows = rows.values(child.value(), origin.column(), origin.from().value(), origin.source());
        }
        if (!columns.isEmpty()) {
            rows.onConflictDoNothing().execute();
        }
    }

    void saveBrought(VersionId version, SourceId source, String name) {
        sql.insertInto(BROUGHT)
                .set(BROUGHT.VERSION_ID, version.value())
                .set(BROUGHT.SOURCE_ID, source.value())
                .set(BROUGHT.SOURCE_NAME, name)
                .onConflictDoNothing()
                .execute();
    }

    /** Where the newest version of each dataset was brought from; those that were not are missing. */
    List<BroughtFrom> brought(Collection<DatasetId> datasets) {
        var newer = VERSION.as("newer");
        return sql.select(VERSION.DATASET_ID, BROUGHT.SOURCE_ID, BROUGHT.SOURCE_NAME)
                .from(VERSION)
                .join(BROUGHT)
                .on(BROUGHT.VERSION_ID.eq(VERSION.VERSION_ID))
                .where(VERSION.DATASET_ID.in(
                        datasets.stream().map(DatasetId::value).toList()))
                .and(VERSION.VERSION_ID.eq(select(newer.VERSION_ID)
                        .from(newer)
                        .where(newer.DATASET_ID.eq(VERSION.DATASET_ID))
                        .orderBy(newer.VERSION_ID.desc())
                        .limit(1)))
                .orderBy(VERSION.DATASET_ID)
                .fetch(row -> new BroughtFrom(new DatasetId(row.value1()), new SourceId(row.value2()), row.value3()));
    }

    /** What the dataset was made of, and what that was made of, and so on. */
    List<Edge> upstream(DatasetId dataset) {
        return walk(dataset, LATEST_EDGE.CHILD_DATASET, LATEST_EDGE.PARENT_DATASET);
    }

    /** What some version of was made of a version of the dataset. */
    List<DatasetId> listMadeOf(DatasetId dataset) {
        return sql.selectDistinct(VERSION.DATASET_ID)
                .from(EDGE)
                .join(VERSION)
                .on(VERSION.VERSION_ID.eq(EDGE.CHILD_VERSION))
                .where(EDGE.PARENT_DATASET.eq(dataset.value()))
                .and(VERSION.DATASET_ID.ne(dataset.value()))
                .fetch(row -> new DatasetId(row.value1()));
    }

    /** What was made of the dataset, and what was made of that, and so on. */
    List<Edge> downstream(DatasetId dataset) {
        return walk(dataset, LATEST_EDGE.PARENT_DATASET, LATEST_EDGE.CHILD_DATASET);
    }

    List<ColumnEdge> columns(DatasetId dataset) {
        return sql.selectDistinct(COLUMN_EDGE.CHILD_COLUMN, LATEST_EDGE.PARENT_DATASET, COLUMN_EDGE.PARENT_COLUMN)
                .from(LATEST_EDGE)
                .join(COLUMN_EDGE)
                .on(COLUMN_EDGE.CHILD_VERSION.eq(LATEST_EDGE.CHILD_VERSION))
                .and(COLUMN_EDGE.PARENT_VERSION.eq(LATEST_EDGE.PARENT_VERSION))
                .where(LATEST_EDGE.CHILD_DATASET.eq(dataset.value()))
                .orderBy(COLUMN_EDGE.CHILD_COLUMN, COLUMN_EDGE.PARENT_COLUMN)
                .fetch(row -> new ColumnEdge(row.value1(), new DatasetId(row.value2()), row.value3()));
    }

    /** From the dataset along edges, at most {@link #DEPTH} steps far. */
    private List<Edge> walk(DatasetId start, Field<UUID> from, Field<UUID> to) {
        Field<UUID> reached = field(name("reached", "dataset"), UUID.class);
        Field<Integer> depth = field(name("reached", "depth"), Integer.class);
        var walk = name("reached")
                .fields("dataset", "depth")
                .as(select(inline(start.value()), inline(0))
                        .union(select(to, depth.plus(1))
                                .from(LATEST_EDGE)
                                .join(table(name("reached")))
                                .on(from.eq(reached))
                                .where(depth.lt(DEPTH))));
        return sql.withRecursive(walk)
                .selectDistinct(LATEST_EDGE.CHILD_DATASET, LATEST_EDGE.PARENT_DATASET, LATEST_EDGE.DATAFLOW_ID)
                .from(LATEST_EDGE)
                .join(walk)
                .on(from.eq(reached))
                .where(depth.lt(DEPTH))
                .limit(MOST)
                .fetch(LineageStore::edge);
    }

    private static Edge edge(Record row) {
        UUID dataflow = row.get(LATEST_EDGE.DATAFLOW_ID);
        return new Edge(
                new DatasetId(row.get(LATEST_EDGE.CHILD_DATASET)),
                new DatasetId(row.get(LATEST_EDGE.PARENT_DATASET)),
                dataflow == null ? null : new DataflowId(dataflow));
    }
}
