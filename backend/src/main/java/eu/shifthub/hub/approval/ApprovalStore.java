package eu.shifthub.hub.approval;

import static eu.shifthub.db.approval.Tables.HISTORY;
import static eu.shifthub.db.approval.Tables.REQUEST;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ResourceRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ApprovalStore {
    private final DSLContext sql;
    private final JsonMapper json;

    ApprovalStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** False where the same person waits for the same decision already. */
    boolean insert(Approval approval) {
        return sql.insertInto(REQUEST)
                        .set(REQUEST.ID, approval.id().value())
                        .set(REQUEST.KIND, approval.kind().name())
                        .set(REQUEST.STATE, approval.state().name())
                        .set(REQUEST.RESOURCE_KIND, approval.resource().kind())
                        .set(REQUEST.RESOURCE_ID, approval.resource().id())
                        .set(REQUEST.SUBJECT, approval.subject())
                        .set(REQUEST.REQUESTER_ID, approval.requester().value())
                        .set(REQUEST.PURPOSE, approval.purpose())
                        .set(REQUEST.FACTS, JSONB.valueOf(json.writeValueAsString(approval.facts())))
                        .set(REQUEST.PAYLOAD, JSONB.valueOf(approval.payload()))
                        .set(REQUEST.DECIDERS, approval.deciders().name())
                        .set(REQUEST.CREATED_AT, approval.createdAt())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** Ends a pending request; false where it is pending no more. */
    boolean end(ApprovalId id, ApprovalState state, ApprovalEvent event) {
        return sql.update(REQUEST)
                        .set(REQUEST.STATE, state.name())
                        .set(REQUEST.DECIDED_AT, event.at())
                        .set(REQUEST.DECIDED_BY, event.by().value())
                        .set(REQUEST.COMMENT, event.comment())
                        .where(REQUEST.ID.eq(id.value()))
                        .and(REQUEST.STATE.eq(ApprovalState.PENDING.name()))
                        .execute()
                > 0;
    }

    void remember(ApprovalId id, ApprovalEvent event) {
        sql.insertInto(HISTORY)
                .set(HISTORY.ID, Ids.next())
                .set(HISTORY.REQUEST_ID, id.value())
                .set(HISTORY.AT, event.at())
                .set(HISTORY.BY_ID, event.by().value())
                .set(HISTORY.STATE, event.state().name())
                .set(HISTORY.COMMENT, event.comment())
                .execute();
    }

    int count(Condition condition) {
        return sql.fetchCount(REQUEST, condition);
    }

    /** The newest first. */
    List<Approval> list(Condition condition, @Nullable UUID before, int limit) {
        return sql.selectFrom(REQUEST)
                .where(condition)
                .and(before == null ? org.jooq.impl.DSL.trueCondition() : REQUEST.ID.lt(before))
                .orderBy(REQUEST.ID.desc())
                .limit(limit)
                .fetch(this::approval);
    }

    /** The history of each request, the oldest event first. */
    Map<UUID, List<ApprovalEvent>> history(Collection<ApprovalId> ids) {
        return sql.selectFrom(HISTORY)
                .where(HISTORY.REQUEST_ID.in(ids.stream().map(ApprovalId::value).toList()))
                .orderBy(HISTORY.ID)
                .fetchGroups(
                        HISTORY.REQUEST_ID,
                        row -> new ApprovalEvent(
                                row.getAt(),
                                new UserId(row.getById()),
                                ApprovalState.valueOf(row.getState()),
                                row.getComment()));
    }

    private Approval approval(Record row) {
        UUID decidedBy = row.get(REQUEST.DECIDED_BY);
        return new Approval(
                new ApprovalId(row.get(REQUEST.ID)),
                ApprovalKind.valueOf(row.get(REQUEST.KIND)),
                ApprovalState.valueOf(row.get(REQUEST.STATE)),
                new ResourceRef(row.get(REQUEST.RESOURCE_KIND), row.get(REQUEST.RESOURCE_ID)),
                row.get(REQUEST.SUBJECT),
                new UserId(row.get(REQUEST.REQUESTER_ID)),
                row.get(REQUEST.PURPOSE),
                json.readValue(row.get(REQUEST.FACTS).data(), new TypeReference<List<ApprovalFact>>() {}),
                row.get(REQUEST.PAYLOAD).data(),
                Deciders.valueOf(row.get(REQUEST.DECIDERS)),
                row.get(REQUEST.CREATED_AT),
                row.get(REQUEST.DECIDED_AT),
                decidedBy == null ? null : new UserId(decidedBy),
                row.get(REQUEST.COMMENT));
    }
}
