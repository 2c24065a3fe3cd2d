package eu.shifthub.hub.identity;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that people signed in, or tried to. */
@Component
@Transactional
class SignIns {
    private final AccountStore accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIns(AccountStore accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    void succeeded(UserId user) {
        Instant now = clock.instant();
        accounts.signedIn(user, now);
        UserEvent.Plain event = UserEvent.UserSignedIn::new;
        events.publishEvent(event.now(now, user.value(), user));
    }

    void refused(UserId user) {
        UserEvent.Plain event = UserEvent.SignInRefused::new;
        events.publishEvent(event.now(clock.instant(), null, user));
    }
}
