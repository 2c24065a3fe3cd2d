package eu.shifthub.hub.identity;

import static eu.shifthub.db.identity.Tables.USER_ACCOUNT;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import eu.shifthub.db.identity.tables.records.UserAccountRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
    private final DSLContext sql;

    AccountStore(DSLContext sql) {
        this.sql = sql;
    }

    /** False where the user name is taken. */
    boolean insert(Account account) {
        return sql.insertInto(USER_ACCOUNT)
                        .set(USER_ACCOUNT.ID, account.id().value())
                        .set(USER_ACCOUNT.USERNAME, account.username())
                        .set(USER_ACCOUNT.NAME, account.name())
                        .set(USER_ACCOUNT.ROLE, account.role().name())
                        .set(USER_ACCOUNT.PRACTITIONER, account.practitioner())
                        .set(USER_ACCOUNT.PASSWORD_HASH, account.passwordHash())
                        .set(USER_ACCOUNT.DEMO, account.demo())
                        .set(USER_ACCOUNT.CREATED_AT, account.createdAt())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Optional<Account> find(UserId id) {
        return sql.selectFrom(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .fetchOptional(AccountStore::account);
    }

    /** The same, and nobody else changes the account before this transaction ends. */
    Optional<Account> findForUpdate(UserId id) {
        return sql.selectFrom(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(AccountStore::account);
    }

    Optional<Account> findByUsername(String username) {
        return sql.selectFrom(USER_ACCOUNT)
                .where(lower(USER_ACCOUNT.USERNAME).eq(username.toLowerCase(Locale.ROOT)))
                .fetchOptional(AccountStore::account);
    }

    List<Account> byIds(Collection<UserId> ids) {
        return sql.selectFrom(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.in(ids.stream().map(UserId::value).toList()))
                .fetch(AccountStore::account);
    }

    /** Accounts by name, from after the one given. */
    List<Account> list(@Nullable String query, Optional<Account> after, int limit) {
        return sql.selectFrom(USER_ACCOUNT)
                .where(named(query))
                .and(after.map(last -> row(lower(USER_ACCOUNT.NAME), USER_ACCOUNT.ID)
                                .gt(lower(val(last.name())), val(last.id().value())))
                        .orElse(noCondition()))
                .orderBy(lower(USER_ACCOUNT.NAME), USER_ACCOUNT.ID)
                .limit(limit)
                .fetch(AccountStore::account);
    }

    List<Account> listActive(String query, int limit) {
        return sql.selectFrom(USER_ACCOUNT)
                .where(named(query))
                .and(USER_ACCOUNT.DISABLED.isFalse())
                .and(USER_ACCOUNT.PASSWORD_HASH.isNotNull())
                .orderBy(lower(USER_ACCOUNT.NAME), USER_ACCOUNT.ID)
                .limit(limit)
                .fetch(AccountStore::account);
    }

    List<Account> listDemo() {
        return sql.selectFrom(USER_ACCOUNT)
                .where(USER_ACCOUNT.DEMO.isTrue())
                .orderBy(USER_ACCOUNT.ID)
                .fetch(AccountStore::account);
    }

    boolean isEmpty() {
        return !sql.fetchExists(USER_ACCOUNT);
    }

    /** The managers who can sign in, locked, so that two of them cannot retire each other at once. */
    List<UUID> lockActiveManagers() {
        return sql.select(USER_ACCOUNT.ID)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ROLE.eq(Role.MANAGER.name()))
                .and(USER_ACCOUNT.DISABLED.isFalse())
                .and(USER_ACCOUNT.PASSWORD_HASH.isNotNull())
                .orderBy(USER_ACCOUNT.ID)
                .forUpdate()
                .fetch(USER_ACCOUNT.ID);
    }

    void describe(UserId id, String name, Role role, boolean practitioner) {
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.NAME, name)
                .set(USER_ACCOUNT.ROLE, role.name())
                .set(USER_ACCOUNT.PRACTITIONER, practitioner)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void setDisabled(UserId id, boolean disabled) {
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.DISABLED, disabled)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void setPassword(UserId id, @Nullable String hash) {
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.PASSWORD_HASH, hash)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /** Ends the account's sessions; gives the stamp that new ones carry. */
    long endSessions(UserId id) {
        return sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.SECURITY_STAMP, USER_ACCOUNT.SECURITY_STAMP.plus(1))
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .returning(USER_ACCOUNT.SECURITY_STAMP)
                .fetchSingle(USER_ACCOUNT.SECURITY_STAMP);
    }

    void signedIn(UserId id, Instant at) {
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.LAST_SIGN_IN_AT, at)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    private static Condition named(@Nullable String query) {
        return query == null || query.isBlank()
                ? noCondition()
                : USER_ACCOUNT
                        .NAME
                        .containsIgnoreCase(query.strip())
                        .or(USER_ACCOUNT.USERNAME.containsIgnoreCase(query.strip()));
    }

    private static Account account(UserAccountRecord row) {
        return new Account(
                new UserId(row.getId()),
                row.getUsername(),
                row.getName(),
                Role.valueOf(row.getRole()),
                row.getPractitioner(),
                row.getPasswordHash(),
                row.getDisabled(),
                row.getDemo(),
                row.getSecurityStamp(),
                row.getCreatedAt(),
                row.getLastSignInAt());
    }
}
