package eu.shifthub.hub.access;

import static eu.shifthub.db.access.Tables.PROTECTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ProtectionStore {
    private final DSLContext sql;

    ProtectionStore(DSLContext sql) {
        this.sql = sql;
    }

    void save(ResourceRef resource, Protection protection) {
        String sensitivity = protection.sensitivity() == null
                ? null
                : protection.sensitivity().name();
        sql.insertInto(PROTECTION)
                .set(PROTECTION.RESOURCE_KIND, resource.kind())
                .set(PROTECTION.RESOURCE_ID, resource.id())
                .set(PROTECTION.WORKSPACE_ID, protection.workspaceId())
                .set(PROTECTION.OWNER_ID, protection.owner().value())
                .set(PROTECTION.SENSITIVITY, sensitivity)
                .set(PROTECTION.PUBLISHED, protection.published())
                .set(PROTECTION.LISTED, protection.listed())
                .onConflict(PROTECTION.RESOURCE_KIND, PROTECTION.RESOURCE_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void forget(ResourceRef resource) {
        sql.deleteFrom(PROTECTION)
                .where(PROTECTION.RESOURCE_KIND.eq(resource.kind()))
                .and(PROTECTION.RESOURCE_ID.eq(resource.id()))
                .execute();
    }

    Optional<Protection> find(ResourceRef resource) {
        return sql.selectFrom(PROTECTION)
                .where(PROTECTION.RESOURCE_KIND.eq(resource.kind()))
                .and(PROTECTION.RESOURCE_ID.eq(resource.id()))
                .fetchOptional(row -> new Protection(
                        row.getWorkspaceId(),
                        new UserId(row.getOwnerId()),
                        row.getSensitivity() == null ? null : Sensitivity.valueOf(row.getSensitivity()),
                        row.getPublished(),
                        row.getListed()));
    }

    Set<UUID> opened(Viewer viewer, Instant now) {
        return sql.select(PROTECTION.RESOURCE_ID)
                .from(PROTECTION)
                .where(PROTECTION.RESOURCE_KIND.eq("dataset"))
                .and(PROTECTION.PUBLISHED)
                .and(Conditions.opened(viewer, now))
                .fetchSet(PROTECTION.RESOURCE_ID);
    }

    Map<UUID, Visibility> visibility(Viewer viewer, Collection<UUID> datasets, Instant now) {
        var asked = PROTECTION.as("asked");
        return sql.select(
                        asked.RESOURCE_ID,
                        coalesce(
                                Conditions.visibility(viewer, now, asked.RESOURCE_ID),
                                inline(Visibility.NONE.ordinal())))
                .from(asked)
                .where(asked.RESOURCE_KIND.eq("dataset"))
                .and(asked.RESOURCE_ID.in(datasets))
                .fetchMap(row -> row.value1(), row -> Visibility.values()[row.value2()]);
    }

    Set<UUID> editable(Viewer viewer, Collection<UUID> datasets) {
        return sql.select(PROTECTION.RESOURCE_ID)
                .from(PROTECTION)
                .where(PROTECTION.RESOURCE_KIND.eq("dataset"))
                .and(PROTECTION.RESOURCE_ID.in(datasets))
                .and(Conditions.memberOf(
                        viewer, PROTECTION.WORKSPACE_ID, Set.of(MemberRole.EDITOR.name(), MemberRole.MANAGER.name())))
                .fetchSet(PROTECTION.RESOURCE_ID);
    }

    Set<UUID> grantable(Viewer viewer, Collection<UUID> datasets) {
        return sql.select(PROTECTION.RESOURCE_ID)
                .from(PROTECTION)
                .where(PROTECTION.RESOURCE_KIND.eq("dataset"))
                .and(PROTECTION.RESOURCE_ID.in(datasets))
                .and(Conditions.grants(viewer))
                .fetchSet(PROTECTION.RESOURCE_ID);
    }

    /** The datasets whose rows are open to the viewer even without any grant. */
    Set<UUID> rowsWithoutGrant(Viewer viewer, Collection<UUID> datasets) {
        var asked = PROTECTION.as("asked");
        return sql.select(asked.RESOURCE_ID)
                .from(asked)
                .where(asked.RESOURCE_KIND.eq("dataset"))
                .and(asked.RESOURCE_ID.in(datasets))
                .and(Conditions.visibilityWithoutGrant(viewer, asked.RESOURCE_ID)
                        .eq(Visibility.ROWS.ordinal()))
                .fetchSet(asked.RESOURCE_ID);
    }
}
