package eu.shifthub.hub.access;

import static eu.shifthub.db.access.Tables.RELATION;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RelationStore {
    private final DSLContext sql;
    private final Clock clock;

    RelationStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Relates the subject to the resource in this way and in no other. */
    void replace(String subjectKind, UUID subject, String relation, ResourceRef resource, @Nullable UUID by) {
        remove(subjectKind, subject, resource);
        add(subjectKind, subject, relation, resource, by);
    }

    /** False where it was so already. */
    boolean add(String subjectKind, UUID subject, String relation, ResourceRef resource, @Nullable UUID by) {
        return sql.insertInto(RELATION)
                        .set(RELATION.SUBJECT_KIND, subjectKind)
                        .set(RELATION.SUBJECT_ID, subject)
                        .set(RELATION.RELATION_, relation)
                        .set(RELATION.RESOURCE_KIND, resource.kind())
                        .set(RELATION.RESOURCE_ID, resource.id())
                        .set(RELATION.CREATED_AT, clock.instant())
                        .set(RELATION.CREATED_BY, by)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    boolean remove(String subjectKind, UUID subject, ResourceRef resource) {
        return sql.deleteFrom(RELATION)
                        .where(between(subjectKind, subject, resource))
                        .execute()
                > 0;
    }

    Optional<String> find(String subjectKind, UUID subject, ResourceRef resource) {
        return sql.select(RELATION.RELATION_)
                .from(RELATION)
                .where(between(subjectKind, subject, resource))
                .fetchOptional(RELATION.RELATION_);
    }

    Map<UUID, MemberRole> memberRoles(UUID user, Collection<UUID> workspaces) {
        return sql.select(RELATION.RESOURCE_ID, RELATION.RELATION_)
                .from(RELATION)
                .where(RELATION.SUBJECT_KIND.eq("user"))
                .and(RELATION.SUBJECT_ID.eq(user))
                .and(RELATION.RESOURCE_KIND.eq("workspace"))
                .and(RELATION.RESOURCE_ID.in(workspaces))
                .fetchMap(row -> row.value1(), row -> MemberRole.valueOf(row.value2()));
    }

    List<Member> members(Collection<UUID> workspaces) {
        return sql.select(RELATION.RESOURCE_ID, RELATION.SUBJECT_ID, RELATION.RELATION_, RELATION.CREATED_AT)
                .from(RELATION)
                .where(RELATION.SUBJECT_KIND.eq("user"))
                .and(RELATION.RESOURCE_KIND.eq("workspace"))
                .and(RELATION.RESOURCE_ID.in(workspaces))
                .orderBy(RELATION.CREATED_AT, RELATION.SUBJECT_ID)
                .fetch(row -> new Member(
                        row.value1(), new UserId(row.value2()), MemberRole.valueOf(row.value3()), row.value4()));
    }

    /** Who is related to the resources and how, the oldest relation first. */
    List<Share> shares(Collection<ResourceRef> resources) {
        return sql.select(
                        RELATION.RESOURCE_KIND,
                        RELATION.RESOURCE_ID,
                        RELATION.SUBJECT_ID,
                        RELATION.RELATION_,
                        RELATION.CREATED_BY)
                .from(RELATION)
                .where(RELATION.SUBJECT_KIND.eq("user"))
                .and(DSL.or(resources.stream().map(RelationStore::to).toList()))
                .orderBy(RELATION.CREATED_AT, RELATION.SUBJECT_ID)
                .fetch(row -> new Share(
                        new ResourceRef(row.value1(), row.value2()),
                        new UserId(row.value3()),
                        row.value4(),
                        new UserId(row.value5())));
    }

    /** Applications that may push into datasets, the oldest right first; null for any. */
    List<PushRight> pushRights(@Nullable Collection<UUID> applications, @Nullable Collection<UUID> datasets) {
        return sql.select(RELATION.SUBJECT_ID, RELATION.RESOURCE_ID, RELATION.CREATED_AT, RELATION.CREATED_BY)
                .from(RELATION)
                .where(RELATION.SUBJECT_KIND.eq("application"))
                .and(RELATION.RELATION_.eq(Access.PUSHES))
                .and(applications == null ? DSL.noCondition() : RELATION.SUBJECT_ID.in(applications))
                .and(datasets == null ? DSL.noCondition() : RELATION.RESOURCE_ID.in(datasets))
                .orderBy(RELATION.CREATED_AT, RELATION.SUBJECT_ID)
                .fetch(row -> new PushRight(row.value1(), row.value2(), row.value3(), new UserId(row.value4())));
    }

    void forgetSubject(String kind, UUID subject) {
        sql.deleteFrom(RELATION)
                .where(RELATION.SUBJECT_KIND.eq(kind))
                .and(RELATION.SUBJECT_ID.eq(subject))
                .execute();
    }

    void forget(ResourceRef resource) {
        sql.deleteFrom(RELATION).where(to(resource)).execute();
    }

    private static Condition between(String subjectKind, UUID subject, ResourceRef resource) {
        return RELATION.SUBJECT_KIND
                .eq(subjectKind)
                .and(RELATION.SUBJECT_ID.eq(subject))
                .and(to(resource));
    }

    private static Condition to(ResourceRef resource) {
        return RELATION.RESOURCE_KIND.eq(resource.kind()).and(RELATION.RESOURCE_ID.eq(resource.id()));
    }
}
