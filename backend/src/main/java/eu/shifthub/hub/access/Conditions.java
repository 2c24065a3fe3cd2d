package eu.shifthub.hub.access;

import static eu.shifthub.db.access.Tables.DATA_GRANT;
import static eu.shifthub.db.access.Tables.PROTECTION;
import static eu.shifthub.db.access.Tables.RELATION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The visibility table of the contract, as conditions and expressions of SQL. */
final class Conditions {
    private static final String DATA_READ = "data:read";
    private static final String CATALOG_READ = "catalog:read";

    private Conditions() {}

    /** The viewer is a member of the workspace, in whatever role. */
    static Condition memberOf(Viewer viewer, Field<UUID> workspaceId) {
        return memberOf(
                viewer,
                workspaceId,
                Arrays.stream(MemberRole.values()).map(MemberRole::name).collect(Collectors.toSet()));
    }

    static Condition memberOf(Viewer viewer, Field<UUID> workspaceId, Set<String> roles) {
        return viewer instanceof Viewer.Person person && person.role().atLeast(Role.ANALYST)
                ? exists(selectOne()
                        .from(RELATION)
                        .where(RELATION.SUBJECT_KIND.eq("user"))
                        .and(RELATION.SUBJECT_ID.eq(person.id().value()))
                        .and(RELATION.RELATION_.in(roles))
                        .and(RELATION.RESOURCE_KIND.eq("workspace"))
                        .and(RELATION.RESOURCE_ID.eq(workspaceId)))
                : falseCondition();
    }

    /** How much the viewer may see of a dataset, as the ordinal of {@link Visibility}; null where it is unknown. */
    static Field<Integer> visibility(Viewer viewer, Instant now, Field<UUID> datasetId) {
        return viewer instanceof Viewer.OnBehalf lent
                ? visibility(lentLevel(lent, now), datasetId)
                : visibility(level(viewer, granted(viewer, now, PROTECTION.RESOURCE_ID)), datasetId);
    }

    /** The same for a viewer who holds no grant. */
    static Field<Integer> visibilityWithoutGrant(Viewer viewer, Field<UUID> datasetId) {
        return visibility(level(viewer, falseCondition()), datasetId);
    }

    private static Field<Integer> visibility(Field<Integer> level, Field<UUID> datasetId) {
        return DSL.field(select(level)
                .from(PROTECTION)
                .where(PROTECTION.RESOURCE_KIND.eq("dataset"))
                .and(PROTECTION.RESOURCE_ID.eq(datasetId)));
    }

    /**
     * What the person sees, as far as the scopes go: rows need {@code data:read}, descriptions one that reads the catalog;
     * what is not published is no catalog's, and without either there is nothing.
     */
    private static Field<Integer> lentLevel(Viewer.OnBehalf lent, Instant now) {
        Set<String> scopes = lent.by().scopes();
        Field<Integer> persons = level(lent.person(), granted(lent.person(), now, PROTECTION.RESOURCE_ID));
        if (scopes.contains(DATA_READ)) {
            return persons;
        }
        return scopes.contains(CATALOG_READ)
                ? when(PROTECTION.PUBLISHED.isTrue(), least(persons, ordinal(Visibility.DESCRIPTION)))
                        .else_(ordinal(Visibility.NONE))
                : ordinal(Visibility.NONE);
    }

    private static Field<Integer> level(Viewer viewer, Condition granted) {
        boolean insider = viewer.hasRole(Role.ANALYST);
        return when(memberOf(viewer, PROTECTION.WORKSPACE_ID), ordinal(Visibility.ROWS))
                .when(granted, ordinal(Visibility.ROWS))
                .when(PROTECTION.PUBLISHED.isFalse(), ordinal(Visibility.NONE))
                .when(
                        PROTECTION.LISTED.isFalse().and(insider ? DSL.falseCondition() : DSL.trueCondition()),
                        ordinal(Visibility.NONE))
                .when(sensitivity(Sensitivity.PUBLIC), ordinal(Visibility.ROWS))
                .when(sensitivity(Sensitivity.INTERNAL).and(linked(viewer)), ordinal(Visibility.ROWS))
                .when(sensitivity(Sensitivity.INTERNAL), ordinal(insider ? Visibility.PREVIEW : Visibility.DESCRIPTION))
                .when(sensitivity(Sensitivity.RESTRICTED), ordinal(Visibility.DESCRIPTION))
                .when(sensitivity(Sensitivity.SENSITIVE), ordinal(Visibility.OUTLINE))
                .else_(ordinal(Visibility.NONE));
    }

    /** Of a row of protection: the viewer is a member of the dataset's workspace, or has an active grant. */
    static Condition opened(Viewer viewer, Instant now) {
        return memberOf(viewer, PROTECTION.WORKSPACE_ID).or(granted(viewer, now, PROTECTION.RESOURCE_ID));
    }

    /** An active grant exists for the viewer, a workspace the viewer belongs to, or the application asking. */
    private static Condition granted(Viewer viewer, Instant now, Field<UUID> datasetId) {
        return exists(selectOne()
                .from(DATA_GRANT)
                .where(DATA_GRANT.DATASET_ID.eq(datasetId))
                .and(activeGrantTo(viewer, now)));
    }

    static Condition activeGrantTo(Viewer viewer, Instant now) {
        return DATA_GRANT
                .WITHDRAWN_AT
                .isNull()
                .and(DATA_GRANT.EXPIRES_AT.isNull().or(DATA_GRANT.EXPIRES_AT.gt(now)))
                .and(grantedTo(viewer));
    }

    private static Condition grantedTo(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Anonymous nobody -> falseCondition();
            // What a person's grants open to an application that asks in their name is said by lentLevel.
            case Viewer.OnBehalf lent -> falseCondition();
            case Viewer.App app -> DATA_GRANT.SUBJECT_KIND.eq("application").and(DATA_GRANT.SUBJECT_ID.eq(app.id()));
            // A viewer sees what the public sees, whatever was granted while the role was another.
            case Viewer.Person person when !person.role().atLeast(Role.ANALYST) -> falseCondition();
            case Viewer.Person person ->
                DATA_GRANT
                        .SUBJECT_KIND
                        .eq("user")
                        .and(DATA_GRANT.SUBJECT_ID.eq(person.id().value()))
                        .or(DATA_GRANT.SUBJECT_KIND.eq("workspace").and(memberOf(viewer, DATA_GRANT.SUBJECT_ID)));
        };
    }

    /** The dataset is in the library of a workspace the viewer belongs to (data workers and managers only). */
    private static Condition linked(Viewer viewer) {
        if (!viewer.hasRole(Role.WORKER)) {
            return falseCondition();
        }
        var link = RELATION.as("link");
        return exists(selectOne()
                .from(link)
                .where(link.SUBJECT_KIND.eq("workspace"))
                .and(link.RELATION_.eq(Access.IN_LIBRARY))
                .and(link.RESOURCE_KIND.eq("dataset"))
                .and(link.RESOURCE_ID.eq(PROTECTION.RESOURCE_ID))
                .and(memberOf(viewer, link.SUBJECT_ID)));
    }

    /** The viewer decides about grants of the dataset. */
    static Condition grantable(Viewer viewer, Field<UUID> datasetId) {
        return exists(selectOne()
                .from(PROTECTION)
                .where(PROTECTION.RESOURCE_KIND.eq("dataset"))
                .and(PROTECTION.RESOURCE_ID.eq(datasetId))
                .and(grants(viewer)));
    }

    /** Of a row of protection: the viewer owns the dataset and is a member still, or manages its workspace. */
    static Condition grants(Viewer viewer) {
        return viewer instanceof Viewer.Person person
                ? PROTECTION
                        .OWNER_ID
                        .eq(person.id().value())
                        .and(memberOf(viewer, PROTECTION.WORKSPACE_ID))
                        .or(memberOf(viewer, PROTECTION.WORKSPACE_ID, Set.of(MemberRole.MANAGER.name())))
                : falseCondition();
    }

    /** The dataset is in the library of the workspace, as a link. */
    static Condition linkedTo(UUID workspace, Field<UUID> datasetId) {
        return exists(selectOne()
                .from(RELATION)
                .where(RELATION.SUBJECT_KIND.eq("workspace"))
                .and(RELATION.SUBJECT_ID.eq(workspace))
                .and(RELATION.RELATION_.eq(Access.IN_LIBRARY))
                .and(RELATION.RESOURCE_KIND.eq("dataset"))
                .and(RELATION.RESOURCE_ID.eq(datasetId)));
    }

    /** The resource is shared with the viewer in one of these relations. */
    static Condition sharedWith(Viewer viewer, String kind, Set<String> relations, Field<UUID> id) {
        return viewer instanceof Viewer.Person person
                ? exists(selectOne()
                        .from(RELATION)
                        .where(RELATION.SUBJECT_KIND.eq("user"))
                        .and(RELATION.SUBJECT_ID.eq(person.id().value()))
                        .and(RELATION.RELATION_.in(relations))
                        .and(RELATION.RESOURCE_KIND.eq(kind))
                        .and(RELATION.RESOURCE_ID.eq(id)))
                : falseCondition();
    }

    private static Condition sensitivity(Sensitivity sensitivity) {
        return PROTECTION.SENSITIVITY.eq(sensitivity.name());
    }

    private static Field<Integer> ordinal(Visibility visibility) {
        return inline(visibility.ordinal());
    }
}
