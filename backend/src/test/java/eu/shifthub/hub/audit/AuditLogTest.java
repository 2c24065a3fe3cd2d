package eu.shifthub.hub.audit;

import static eu.shifthub.db.audit.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class AuditLogTest {
    @Autowired
    AuditLog log;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Test
    void writesAnEventAsCanonicalJson() {
        SomethingHappened event = happened("with \"quotes\"");
        transaction.executeWithoutResult(status -> events.publishEvent(event));

        String body = sql.select(ENTRY.BODY)
                .from(ENTRY)
                .where(ENTRY.EVENT_ID.eq(event.id()))
                .fetchSingle(ENTRY.BODY);
        assertThat(body)
                .startsWith("{\"actor\":null,\"app\":null,\"at\":")
                .contains("\"what\":\"with \\\"quotes\\\"\"");
    }

    @Test
    void forgetsWhatItsTransactionForgot() {
        SomethingHappened event = happened("and was taken back");
        transaction.executeWithoutResult(status -> {
            events.publishEvent(event);
            status.setRollbackOnly();
        });

        assertThat(sql.fetchExists(ENTRY, ENTRY.EVENT_ID.eq(event.id()))).isFalse();
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatThrownBy(() -> events.publishEvent(happened("outside")))
                .hasMessageContaining("No existing transaction");
    }

    @Test
    void holdsTogetherFromTheFirstEntryToTheLast() {
        for (int i = 0; i < 3; i++) {
            transaction.executeWithoutResult(status -> events.publishEvent(happened("again")));
        }

        assertThat(log.findFirstBroken()).isEmpty();
    }

    @Test
    void cannotBeChangedByTheApplication() {
        transaction.executeWithoutResult(status -> events.publishEvent(happened("for ever")));

        assertThatThrownBy(() -> sql.update(ENTRY).set(ENTRY.BODY, "{}").execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.deleteFrom(ENTRY).execute()).hasMessageContaining("append-only");
    }

    @Test
    void noticesAnEntryThatWasChangedBehindItsBack() {
        SomethingHappened event = happened("truth");
        transaction.executeWithoutResult(status -> events.publishEvent(event));

        transaction.executeWithoutResult(status -> {
            sql.execute("alter table audit.entry disable trigger entry_append_only");
            sql.update(ENTRY)
                    .set(ENTRY.BODY, "{}")
                    .where(ENTRY.EVENT_ID.eq(event.id()))
                    .execute();
            assertThat(log.findFirstBroken()).isPresent();
            status.setRollbackOnly();
        });
        assertThat(log.findFirstBroken()).isEmpty();
    }

    private static SomethingHappened happened(String what) {
        return new SomethingHappened(Ids.next(), Instant.now(), null, null, new ResourceRef("thing", Ids.next()), what);
    }

    record SomethingHappened(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID app,
            ResourceRef resource,
            String what) implements DomainEvent {}
}
