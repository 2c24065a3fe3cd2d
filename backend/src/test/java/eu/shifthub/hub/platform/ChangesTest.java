package eu.shifthub.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;

class ChangesTest {
    private final Changes<String> changes = new Changes<>();
    private final List<String> seen = new ArrayList<>();

    @Test
    void tellsOfWhatChangesWhileTheWatchBegins() {
        Disposable watch = changes.of("import").subscribe(id -> {
            seen.add(id);
            if (seen.size() == 1) {
                changes.tell("import");
            }
        });

        assertThat(seen).containsExactly("import", "import");
        watch.dispose();
    }

    @Test
    void tellsOfNothingElse() {
        Disposable watch = changes.of("import").subscribe(seen::add);

        changes.tell("another");

        assertThat(seen).containsExactly("import");
        watch.dispose();
    }

    @Test
    void keepsTheNewestForWhoIsSlow() {
        var slow = new BaseSubscriber<String>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                request(1);
            }

            @Override
            protected void hookOnNext(String id) {
                seen.add(id);
            }
        };
        changes.of("import").subscribe(slow);
        for (int i = 0; i < 1_000; i++) {
            changes.tell("import");
        }

        seen.clear();
        slow.request(1_000);

        assertThat(seen).isNotEmpty();
        slow.cancel();
    }

    @Test
    void tellsOfWhatATransactionMakesOnceItIsCommitted() {
        Disposable watch = changes.of("import").subscribe(seen::add);
        TransactionSynchronizationManager.initSynchronization();
        try {
            changes.tellOnceCommitted("import");
            assertThat(seen).containsExactly("import");

            TransactionSynchronizationUtils.triggerAfterCommit();
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }

        assertThat(seen).containsExactly("import", "import");
        watch.dispose();
    }

    @Test
    void letsALookupEndWhoseWatcherHasGone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Disposable watch = changes.follow("import", id -> {
                    begun.countDown();
                    try {
                        gone.await();
                        ended.complete(true);
                    } catch (InterruptedException e) {
                        ended.complete(false);
                    }
                    return id;
                })
                .subscribe();
        begun.await();

        watch.dispose();
        gone.countDown();

        assertThat(ended.get(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void mindsNobodyWatching() {
        changes.of("import").subscribe(seen::add).dispose();

        changes.tell("import");

        assertThat(seen).containsExactly("import");
    }
}
