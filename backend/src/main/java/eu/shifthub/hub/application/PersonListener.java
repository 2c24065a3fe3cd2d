package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.UserEvent;
import eu.shifthub.hub.identity.UserId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Ends what applications have in the name of a person whose sessions end, for good. Until that is done they are refused
 * already, since the person cannot sign in.
 */
@Component
class PersonListener {
    private final TokenStore tokens;
    private final CodeGrantStore codes;
    private final Clock clock;

    PersonListener(TokenStore tokens, CodeGrantStore codes, Clock clock) {
        this.tokens = tokens;
        this.codes = codes;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(UserEvent.UserDisabled disabled) {
        end(disabled.resource().id());
    }

    @ApplicationModuleListener
    void on(UserEvent.UserReset reset) {
        end(reset.resource().id());
    }

    @ApplicationModuleListener
    void on(UserEvent.PasswordChosen chosen) {
        end(chosen.resource().id());
    }

    private void end(UUID person) {
        UserId user = new UserId(person);
        tokens.revokeAll(user, clock.instant());
        codes.deleteAll(user);
    }
}
