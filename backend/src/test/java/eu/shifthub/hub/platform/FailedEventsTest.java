package eu.shifthub.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
@Import(FailedEventsTest.FullDisk.class)
class FailedEventsTest {
    @Autowired
    FailedEvents failed;

    @Autowired
    FullDisk listener;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Test
    void givesAnEventOnceMoreToAListenerThatHasFailed() {
        transaction.executeWithoutResult(status -> events.publishEvent(new Happened("once")));
        await().until(() -> isNow("FAILED"));

        failed.tryAgain(Duration.ofHours(1));
        failed.tryAgain(Duration.ZERO);

        await().until(() -> isNow("COMPLETED"));
        assertThat(listener.heard()).isEqualTo(2);
    }

    private boolean isNow(String status) {
        return sql.fetchCount(
                        DSL.table("platform.event_publication"),
                        DSL.condition("status = {0} and listener_id like {1}", DSL.val(status), DSL.val("%FullDisk%")))
                == 1;
    }

    record Happened(String what) {}

    /** Fails on the first try. */
    @TestComponent
    static class FullDisk {
        private final AtomicInteger heard = new AtomicInteger();

        int heard() {
            return heard.get();
        }

        @ApplicationModuleListener
        void on(Happened happened) {
            if (heard.incrementAndGet() == 1) {
                throw new IllegalStateException("The disk is full: " + happened.what());
            }
        }
    }
}
