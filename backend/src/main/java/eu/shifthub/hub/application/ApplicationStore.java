package eu.shifthub.hub.application;

import static eu.shifthub.db.application.Tables.CLIENT;

import eu.shifthub.db.application.tables.records.ClientRecord;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ApplicationStore {
    private final DSLContext sql;

    ApplicationStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Application application, @Nullable String secretHash) {
        sql.insertInto(CLIENT)
                .set(CLIENT.ID, application.id().value())
                .set(CLIENT.CLIENT_ID, application.clientId())
                .set(CLIENT.KIND, application.kind().name())
                .set(CLIENT.REDIRECT_URIS, application.redirectUris().toArray(String[]::new))
                .set(CLIENT.PUBLIC_KEYS, application.publicKeys())
                .set(CLIENT.SECRET_HASH, secretHash)
                .set(CLIENT.SECRET_CREATED_AT, application.secretCreatedAt())
                .set(CLIENT.NAME, application.name())
                .set(CLIENT.DESCRIPTION, application.description())
                .set(CLIENT.OWNER_ID, application.ownerId().value())
                .set(
                        CLIENT.WORKSPACE_ID,
                        application.workspaceId() == null
                                ? null
                                : application.workspaceId().value())
                .set(CLIENT.SCOPES, application.scopes().toArray(String[]::new))
                .set(CLIENT.CREATED_AT, application.createdAt())
                .execute();
    }

    Optional<Application> find(ApplicationId id) {
        return list(CLIENT.ID.eq(id.value())).stream().findFirst();
    }

    Optional<Application> findByClientId(String clientId) {
        return list(CLIENT.CLIENT_ID.eq(clientId)).stream().findFirst();
    }

    /** The hash of the secret; empty where it has none, or is gone. */
    Optional<String> findSecretHash(ApplicationId id) {
        return sql.select(CLIENT.SECRET_HASH)
                .from(CLIENT)
                .where(CLIENT.ID.eq(id.value()))
                .and(CLIENT.SECRET_HASH.isNotNull())
                .fetchOptional(CLIENT.SECRET_HASH);
    }

    List<Application> list(Condition condition) {
        return sql.selectFrom(CLIENT)
                .where(condition)
                .orderBy(CLIENT.NAME, CLIENT.ID)
                .fetch(ApplicationStore::application);
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return sql.select(CLIENT.ID, CLIENT.NAME)
                .from(CLIENT)
                .where(CLIENT.ID.in(ids))
                .fetchMap(CLIENT.ID, CLIENT.NAME);
    }

    void describe(ApplicationId id, ApplicationProfile profile) {
        sql.update(CLIENT)
                .set(CLIENT.NAME, profile.name())
                .set(CLIENT.DESCRIPTION, profile.description())
                .set(CLIENT.SCOPES, profile.scopes().toArray(String[]::new))
                .set(CLIENT.REDIRECT_URIS, profile.addresses().toArray(String[]::new))
                .set(CLIENT.PUBLIC_KEYS, profile.publicKeys())
                .where(CLIENT.ID.eq(id.value()))
                .execute();
    }

    void setSecret(ApplicationId id, String hash, Instant at) {
        sql.update(CLIENT)
                .set(CLIENT.SECRET_HASH, hash)
                .set(CLIENT.SECRET_CREATED_AT, at)
                .where(CLIENT.ID.eq(id.value()))
                .execute();
    }

    /** @param locked whether only a platform manager may let it in again */
    void setRevoked(ApplicationId id, @Nullable Instant since, boolean locked) {
        sql.update(CLIENT)
                .set(CLIENT.REVOKED_AT, since)
                .set(CLIENT.LOCKED, locked)
                .where(CLIENT.ID.eq(id.value()))
                .execute();
    }

    /** Whether a platform manager has shut it out. */
    boolean isLocked(ApplicationId id) {
        return sql.fetchExists(CLIENT, CLIENT.ID.eq(id.value()).and(CLIENT.LOCKED));
    }

    void delete(ApplicationId id) {
        sql.deleteFrom(CLIENT).where(CLIENT.ID.eq(id.value())).execute();
    }

    static Application application(ClientRecord row) {
        return new Application(
                new ApplicationId(row.getId()),
                row.getClientId(),
                ApplicationKind.valueOf(row.getKind()),
                row.getName(),
                row.getDescription(),
                new UserId(row.getOwnerId()),
                row.getWorkspaceId() == null ? null : new WorkspaceId(row.getWorkspaceId()),
                Set.of(row.getScopes()),
                List.of(row.getRedirectUris()),
                row.getPublicKeys(),
                row.getCreatedAt(),
                row.getSecretCreatedAt(),
                row.getRevokedAt());
    }
}
