package eu.shifthub.hub.identity;

import eu.shifthub.db.embedded.StartupProblem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Whether this hub is a demo, and the people who live in it. */
@Component
public class DemoWorld implements SmartInitializingSingleton {
    private final DemoMode mode;
    private final Accounts accounts;
    private final AccountStore store;
    private final Passwords passwords;

    DemoWorld(DemoMode mode, Accounts accounts, AccountStore store, Passwords passwords) {
        this.mode = mode;
        this.accounts = accounts;
        this.store = store;
        this.passwords = passwords;
    }

    /** Whether this hub shows the demo world: other rooms then bring their part of it. */
    public boolean isOn() {
        return mode.on();
    }

    /** The demo's person of this user name. */
    public Viewer.Person person(String username) {
        return store.findByUsername(username)
                .filter(Account::demo)
                .map(Account::person)
                .orElseThrow(IdentityProblem.USER_UNKNOWN::because);
    }

    /** The accounts that exist here, to be shown on the sign-in page. */
    List<DemoAccount> accounts() {
        if (!mode.on()) {
            return List.of();
        }
        Set<String> present = store.listDemo().stream()
                .filter(account -> account.state() == Account.State.ACTIVE)
                .map(Account::username)
                .collect(Collectors.toSet());
        return DemoAccount.ALL.stream()
                .filter(account -> present.contains(account.username()))
                .toList();
    }

    /** Runs before the first request is answered. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!mode.on() && !store.listDemo().isEmpty()) {
            throw new StartupProblem(
                    "This database holds the demo accounts, whose passwords everyone knows, and this hub"
                            + " is no demo: choose another data folder or database, or start the hub as the demo it was.");
        }
        if (mode.on() && store.isEmpty()) {
            DemoAccount.ALL.forEach(this::create);
        }
    }

    private void create(DemoAccount account) {
        accounts.create(
                account.username(),
                account.name(),
                account.role(),
                account.practitioner(),
                passwords.encode(account.password()),
                true);
    }
}
