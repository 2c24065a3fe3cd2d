package eu.shifthub.hub.identity;

import static eu.shifthub.db.identity.Tables.USER_ACCOUNT;

import eu.shifthub.hub.platform.Ids;
import java.time.Instant;
import org.jooq.DSLContext;

/** Makes people for tests; each call a new one, so that tests do not meet. */
public final class People {
    private final DSLContext sql;

    public People(DSLContext sql) {
        this.sql = sql;
    }

    public Viewer.Person person(Role role) {
        UserId id = new UserId(Ids.next());
        String username = "u" + id.value().toString().replace("-", "");
        sql.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, id.value())
                .set(USER_ACCOUNT.USERNAME, username)
                .set(USER_ACCOUNT.NAME, "The " + role)
                .set(USER_ACCOUNT.ROLE, role.name())
                .set(USER_ACCOUNT.PASSWORD_HASH, "none")
                .set(USER_ACCOUNT.CREATED_AT, Instant.now())
                .execute();
        return new Viewer.Person(id, username, "The " + role, role, false);
    }
}
