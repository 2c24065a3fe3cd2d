package eu.shifthub.hub.identity;

import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Slows down the guessing of passwords and other secrets, by account and by network address. */
@Component
public class SignInThrottle {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final UUID NO_ATTEMPT = new UUID(0, 0);

    private final FailedSignInStore store;
    private final IdentityProperties limits;
    private final Clock clock;

    SignInThrottle(FailedSignInStore store, IdentityProperties limits, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Begins an attempt at a password. It counts as failed from its beginning, so that many at once cannot pass between
     * counting and checking; {@link #succeeded} takes it back. Throws {@link SignInPaused} where too many have failed.
     */
    void begin(String username, String address) {
        Instant now = clock.instant();
        UUID attempt = Ids.next();
        store.deleteBefore(now.minus(limits.signInWindow()));
        store.insert(attempt, username, address, now);
        Optional<Instant> pausedUntil = pausedUntil(username, address, attempt);
        if (pausedUntil.isPresent()) {
            store.delete(attempt);
            throw new SignInPaused(longer(Duration.between(now, pausedUntil.get()), SHORTEST));
        }
    }

    /** Throws {@link SignInPaused} where too many attempts have failed; for secrets too long to be guessed by chance. */
    public void check(String name, String address) {
        Instant now = clock.instant();
        pausedUntil(name, address, NO_ATTEMPT).ifPresent(until -> {
            throw new SignInPaused(longer(Duration.between(now, until), SHORTEST));
        });
    }

    /** Counts an attempt that {@link #check} let pass and that failed. */
    public void failed(String name, String address) {
        Instant now = clock.instant();
        store.deleteBefore(now.minus(limits.signInWindow()));
        store.insert(Ids.next(), name, address, now);
    }

    void succeeded(String username, String address) {
        store.forget(username, address);
    }

    private Optional<Instant> pausedUntil(String username, String address, UUID attempt) {
        Condition account = FailedSignInStore.of(username);
        Condition origin = FailedSignInStore.from(address);
        return Stream.of(
                        freeAgain(account.and(origin), limits.failuresPerAccountAndAddress(), attempt),
                        freeAgain(account, limits.failuresPerAccount(), attempt),
                        freeAgain(origin, limits.failuresPerAddress(), attempt))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    private Optional<Instant> freeAgain(Condition which, int limit, UUID attempt) {
        List<Instant> newest = store.newest(which, attempt, limit);
        return newest.size() < limit
                ? Optional.empty()
                : Optional.of(Collections.min(newest).plus(limits.signInWindow()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
