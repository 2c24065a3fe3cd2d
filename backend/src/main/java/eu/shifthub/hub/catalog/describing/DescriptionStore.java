package eu.shifthub.hub.catalog.describing;

import static eu.shifthub.db.catalog.Tables.DESCRIPTION;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DescriptionStore {
    private final DSLContext sql;
    private final JsonMapper json;

    DescriptionStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Said> find(DatasetId dataset) {
        return sql.selectFrom(DESCRIPTION)
                .where(DESCRIPTION.DATASET_ID.eq(dataset.value()))
                .fetchOptional(this::said);
    }

    Map<DatasetId, DescribedValues> byDatasets(Collection<DatasetId> datasets) {
        return sql.selectFrom(DESCRIPTION)
                .where(DESCRIPTION.DATASET_ID.in(
                        datasets.stream().map(DatasetId::value).toList()))
                .fetchMap(
                        row -> new DatasetId(row.get(DESCRIPTION.DATASET_ID)),
                        row -> said(row).values());
    }

    /** What was said last of any of these datasets. */
    Optional<Said> findNewest(Collection<DatasetId> datasets) {
        return sql.selectFrom(DESCRIPTION)
                .where(DESCRIPTION.DATASET_ID.in(
                        datasets.stream().map(DatasetId::value).toList()))
                .orderBy(DESCRIPTION.DESCRIBED_AT.desc())
                .limit(1)
                .fetchOptional(this::said);
    }

    /** Keeps what was said where the revision before it is still the newest one (0: none); false where it is not. */
    boolean save(Said said) {
        JSONB described = JSONB.valueOf(json.writeValueAsString(said.values()));
        return said.revision() == 1
                ? sql.insertInto(DESCRIPTION)
                                .set(DESCRIPTION.DATASET_ID, said.dataset().value())
                                .set(DESCRIPTION.DESCRIBED, described)
                                .set(DESCRIPTION.REVISION, said.revision())
                                .set(DESCRIPTION.DESCRIBED_BY, said.by().value())
                                .set(DESCRIPTION.DESCRIBED_AT, said.at())
                                .onConflictDoNothing()
                                .execute()
                        == 1
                : sql.update(DESCRIPTION)
                                .set(DESCRIPTION.DESCRIBED, described)
                                .set(DESCRIPTION.REVISION, said.revision())
                                .set(DESCRIPTION.DESCRIBED_BY, said.by().value())
                                .set(DESCRIPTION.DESCRIBED_AT, said.at())
                                .where(DESCRIPTION.DATASET_ID.eq(said.dataset().value()))
                                .and(DESCRIPTION.REVISION.eq(said.revision() - 1))
                                .execute()
                        == 1;
    }

    private Said said(Record row) {
        return new Said(
                new DatasetId(row.get(DESCRIPTION.DATASET_ID)),
                json.readValue(row.get(DESCRIPTION.DESCRIBED).data(), DescribedValues.class),
                row.get(DESCRIPTION.REVISION),
                new UserId(row.get(DESCRIPTION.DESCRIBED_BY)),
                row.get(DESCRIPTION.DESCRIBED_AT));
    }
}
