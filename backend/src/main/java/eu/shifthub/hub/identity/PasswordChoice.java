package eu.shifthub.hub.identity;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own password: choose the first one, or another. */
@Component
@Transactional
class PasswordChoice {
    private final AccountStore store;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordChoice(
            AccountStore store,
            Accounts accounts,
            OneTimeLinks links,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the first manager with the setup link; gives the user name. */
    String completeSetup(String token, String username, String name, String password) {
        String hash = passwords.hash(password);
        OneTimeLink link = links.use(token);
        if (link.purpose() != OneTimeLink.Purpose.SETUP) {
            throw IdentityProblem.LINK_INVALID.because();
        }
        Account manager = accounts.create(username, name, Role.MANAGER, false, hash, false);
        chosen(manager.id());
        return manager.username();
    }

    /** Chooses the password of an invited or reset account with its link; gives the user name. */
    String choose(String token, String password) {
        String hash = passwords.hash(password);
        OneTimeLink link = links.use(token);
        UserId user = link.user();
        String username = link.username();
        if (user == null || username == null) {
            throw IdentityProblem.LINK_INVALID.because();
        }
        store.setPassword(user, hash);
        store.endSessions(user);
        chosen(user);
        return username;
    }

    /** Changes one's own password; every session of the account ends but those that carry the stamp returned. */
    long change(UserId id, String current, String password) {
        Account account = store.findForUpdate(id).orElseThrow(IdentityProblem.USER_UNKNOWN::because);
        if (!passwords.matches(current, account.passwordHash())) {
            throw IdentityProblem.PASSWORD_WRONG.at("current");
        }
        store.setPassword(id, passwords.hash(password));
        links.forget(id);
        chosen(id);
        return store.endSessions(id);
    }

    private void chosen(UserId user) {
        UserEvent.Plain event = UserEvent.PasswordChosen::new;
        events.publishEvent(event.now(clock.instant(), user.value(), user));
    }
}
