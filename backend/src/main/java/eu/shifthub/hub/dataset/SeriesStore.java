package eu.shifthub.hub.dataset;

import static eu.shifthub.db.dataset.Tables.DATA_SET;
import static eu.shifthub.db.dataset.Tables.SERIES;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SeriesStore {
    private final DSLContext sql;

    SeriesStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Makes the series where it is new. */
    void join(DatasetId dataset, Series series, Instant at) {
        sql.insertInto(SERIES)
                .set(SERIES.ID, series.id().value())
                .set(SERIES.NAME, series.name())
                .set(SERIES.CREATED_AT, at)
                .onConflictDoNothing()
                .execute();
        sql.update(DATA_SET)
                .set(DATA_SET.SERIES_ID, series.id().value())
                .where(DATA_SET.ID.eq(dataset.value()))
                .execute();
    }

    /** Those without a series are missing. */
    Map<DatasetId, Series> of(Collection<DatasetId> datasets) {
        return sql.select(DATA_SET.ID, SERIES.ID, SERIES.NAME)
                .from(DATA_SET)
                .join(SERIES)
                .on(SERIES.ID.eq(DATA_SET.SERIES_ID))
                .where(DATA_SET.ID.in(datasets.stream().map(DatasetId::value).toList()))
                .fetchMap(
                        row -> new DatasetId(row.value1()),
                        row -> new Series(new SeriesId(row.value2()), row.value3()));
    }

    Map<UUID, List<DatasetId>> members(Collection<UUID> series) {
        return sql.select(DATA_SET.SERIES_ID, DATA_SET.ID)
                .from(DATA_SET)
                .where(DATA_SET.SERIES_ID.in(series))
                .orderBy(DATA_SET.TITLE, DATA_SET.ID)
                .fetchGroups(row -> row.value1(), row -> new DatasetId(row.value2()));
    }
}
