package eu.shifthub.hub.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of the hub, as other rooms know them. */
@Component
public class Users {
    private static final int SUGGESTIONS = 20;

    private final AccountStore accounts;

    Users(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** Each of these people that has an account, disabled or not. */
    public Map<UserId, Viewer.Person> persons(Collection<UserId> ids) {
        return accounts.byIds(ids).stream()
                .map(Account::person)
                .collect(Collectors.toMap(Viewer.Person::id, Function.identity()));
    }

    /** Each of these people that can sign in. */
    public Map<UserId, Viewer.Person> activePersons(Collection<UserId> ids) {
        return accounts.byIds(ids).stream()
                .filter(account -> account.state() == Account.State.ACTIVE)
                .map(Account::person)
                .collect(Collectors.toMap(Viewer.Person::id, Function.identity()));
    }

    public Viewer.Person get(UserId id) {
        return accounts.find(id).map(Account::person).orElseThrow(IdentityProblem.USER_UNKNOWN::because);
    }

    /** The person, as long as they can sign in: what their applications and schedules may still do hangs on it. */
    public Optional<Viewer.Person> findActive(UserId id) {
        return accounts.find(id)
                .filter(account -> account.state() == Account.State.ACTIVE)
                .map(Account::person);
    }

    /** Whether the person can sign in. */
    public boolean isActive(UserId id) {
        return findActive(id).isPresent();
    }

    /** Active people by part of their name, to choose from. */
    List<Viewer.Person> suggest(String query) {
        return accounts.listActive(query, SUGGESTIONS).stream()
                .map(Account::person)
                .toList();
    }
}
