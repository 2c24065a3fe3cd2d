package eu.shifthub.hub.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: sign-in pauses for this account and address. */
public final class SignInPaused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    SignInPaused(Duration remaining) {
        super("Too many failed sign-ins");
        this.remaining = remaining;
    }

    /** Whole seconds until the next attempt counts. */
    public long seconds() {
        return remaining.plusMillis(999).toSeconds();
    }
}
