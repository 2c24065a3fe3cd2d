package eu.shifthub.hub.access;

import static eu.shifthub.db.access.Tables.DATA_GRANT;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class GrantStore {
    private final DSLContext sql;
    private final JsonMapper json;

    GrantStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Grant grant) {
        sql.insertInto(DATA_GRANT)
                .set(DATA_GRANT.ID, grant.id().value())
                .set(DATA_GRANT.SUBJECT_KIND, kind(grant.subject().kind()))
                .set(DATA_GRANT.SUBJECT_ID, grant.subject().id())
                .set(DATA_GRANT.DATASET_ID, grant.datasetId())
                .set(
                        DATA_GRANT.COLUMNS,
                        grant.columns() == null ? null : grant.columns().toArray(String[]::new))
                .set(
                        DATA_GRANT.ROW_RULE,
                        JSONB.valueOf(json.writerFor(RowRule.class).writeValueAsString(grant.rows())))
                .set(DATA_GRANT.PURPOSE, grant.purpose())
                .set(DATA_GRANT.GRANTED_BY, grant.grantedBy().value())
                .set(DATA_GRANT.REQUEST_ID, grant.requestId())
                .set(DATA_GRANT.CREATED_AT, grant.createdAt())
                .set(DATA_GRANT.EXPIRES_AT, grant.expiresAt())
                .execute();
    }

    /** False where it was withdrawn already. */
    boolean withdraw(GrantId id, UUID by, Instant at) {
        return sql.update(DATA_GRANT)
                        .set(DATA_GRANT.WITHDRAWN_AT, at)
                        .set(DATA_GRANT.WITHDRAWN_BY, by)
                        .where(DATA_GRANT.ID.eq(id.value()))
                        .and(DATA_GRANT.WITHDRAWN_AT.isNull())
                        .execute()
                > 0;
    }

    /** Ends the grants in force of a dataset, or only those made without a request. */
    List<Grant> end(UUID dataset, boolean onlyUnrequested, UUID by, Instant at) {
        Condition wanted = DATA_GRANT.DATASET_ID.eq(dataset).and(DATA_GRANT.WITHDRAWN_AT.isNull());
        List<UUID> ended = sql.update(DATA_GRANT)
                .set(DATA_GRANT.WITHDRAWN_AT, at)
                .set(DATA_GRANT.WITHDRAWN_BY, by)
                .where(onlyUnrequested ? wanted.and(DATA_GRANT.REQUEST_ID.isNull()) : wanted)
                .returning(DATA_GRANT.ID)
                .fetch(DATA_GRANT.ID);
        return list(DATA_GRANT.ID.in(ended));
    }

    Optional<Grant> find(GrantId id) {
        return list(DATA_GRANT.ID.eq(id.value())).stream().findFirst();
    }

    List<Grant> ofDatasets(Collection<UUID> datasets) {
        return list(DATA_GRANT.DATASET_ID.in(datasets));
    }

    List<Grant> to(Subject.Kind kind, Collection<UUID> ids) {
        return list(DATA_GRANT.SUBJECT_KIND.eq(kind(kind)).and(DATA_GRANT.SUBJECT_ID.in(ids)));
    }

    void withdrawAll(Subject subject, UUID by, Instant at) {
        sql.update(DATA_GRANT)
                .set(DATA_GRANT.WITHDRAWN_AT, at)
                .set(DATA_GRANT.WITHDRAWN_BY, by)
                .where(DATA_GRANT.SUBJECT_KIND.eq(kind(subject.kind())))
                .and(DATA_GRANT.SUBJECT_ID.eq(subject.id()))
                .and(DATA_GRANT.WITHDRAWN_AT.isNull())
                .execute();
    }

    List<Grant> active(Viewer viewer, Collection<UUID> datasets, Instant now) {
        return list(DATA_GRANT.DATASET_ID.in(datasets).and(Conditions.activeGrantTo(viewer, now)));
    }

    private List<Grant> list(Condition condition) {
        return sql.selectFrom(DATA_GRANT)
                .where(condition)
                .orderBy(DATA_GRANT.ID.desc())
                .fetch(this::grant);
    }

    private Grant grant(Record row) {
        String[] columns = row.get(DATA_GRANT.COLUMNS);
        return new Grant(
                new GrantId(row.get(DATA_GRANT.ID)),
                new Subject(
                        Subject.Kind.valueOf(row.get(DATA_GRANT.SUBJECT_KIND).toUpperCase(Locale.ROOT)),
                        row.get(DATA_GRANT.SUBJECT_ID)),
                row.get(DATA_GRANT.DATASET_ID),
                columns == null ? null : List.of(columns),
                json.readValue(row.get(DATA_GRANT.ROW_RULE).data(), RowRule.class),
                row.get(DATA_GRANT.PURPOSE),
                new UserId(row.get(DATA_GRANT.GRANTED_BY)),
                row.get(DATA_GRANT.REQUEST_ID),
                row.get(DATA_GRANT.CREATED_AT),
                row.get(DATA_GRANT.EXPIRES_AT),
                row.get(DATA_GRANT.WITHDRAWN_AT));
    }

    private static String kind(Subject.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
