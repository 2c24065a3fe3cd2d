package eu.shifthub.hub.identity;

import eu.shifthub.hub.identity.OneTimeLinks.NewLink;
import eu.shifthub.hub.platform.CleanText;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.Pages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What platform managers do with accounts. */
@Component
@Transactional
class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private final AccountStore store;
    private final OneTimeLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountStore store, OneTimeLinks links, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** An account and the link that opens it. */
    record Opened(Account account, NewLink link) {}

    Window<Account> list(@Nullable String query, ScrollSubrange range) {
        int size = Pages.size(range);
        Optional<Account> after = Pages.after(range).map(UserId::new).flatMap(store::find);
        return Pages.window(
                store.list(query, after, size + 1),
                size,
                account -> account.id().value());
    }

    Opened invite(Viewer.Person by, String username, String name, Role role, boolean practitioner) {
        Account account = create(username, name, role, practitioner, null, false);
        events.publishEvent(new UserEvent.UserInvited(
                Ids.next(),
                account.createdAt(),
                by.id().value(),
                null,
                account.id().ref(),
                role,
                practitioner));
        return new Opened(account, links.make(OneTimeLink.Purpose.INVITATION, account.id()));
    }

    Account create(String username, String name, Role role, boolean practitioner, @Nullable String hash, boolean demo) {
        if (!USERNAME.matcher(username).matches()) {
            throw IdentityProblem.USERNAME_INVALID.at("username");
        }
        UserId id = new UserId(Ids.next());
        Account account = new Account(
                id,
                username,
                CleanText.line(name, "name"),
                role,
                practitioner,
                hash,
                false,
                demo,
                0,
                clock.instant(),
                null);
        if (!store.insert(account)) {
            throw IdentityProblem.USERNAME_TAKEN.at("username", Map.of("username", username));
        }
        return account;
    }

    /** Changes what is not null; ends the account's sessions where it loses rights. */
    Account change(
            Viewer.Person by, UserId id, @Nullable String name, @Nullable Role role, @Nullable Boolean practitioner) {
        Account before = locked(id);
        Role newRole = role == null ? before.role() : role;
        boolean mark = practitioner == null ? before.practitioner() : practitioner;
        if (newRole != before.role()) {
            requireOther(by, id);
            requireAnotherManager(before);
        }
        store.describe(id, name == null ? before.name() : CleanText.line(name, "name"), newRole, mark);
        if (!newRole.atLeast(before.role()) || before.practitioner() && !mark) {
            store.endSessions(id);
        }
        events.publishEvent(
                new UserEvent.UserChanged(Ids.next(), clock.instant(), by.id().value(), null, id.ref(), newRole, mark));
        return get(id);
    }

    Account setDisabled(Viewer.Person by, UserId id, boolean disabled) {
        Account before = locked(id);
        requireOther(by, id);
        if (before.disabled() == disabled) {
            return before;
        }
        if (disabled) {
            requireAnotherManager(before);
            store.endSessions(id);
            links.forget(id);
        }
        store.setDisabled(id, disabled);
        publish(disabled ? UserEvent.UserDisabled::new : UserEvent.UserEnabled::new, by.actor(), id);
        return get(id);
    }

    /** Ends the old password and makes a link for a new one. */
    Opened reset(Viewer.Person by, UserId id) {
        Account before = locked(id);
        requireOther(by, id);
        if (before.disabled()) {
            throw IdentityProblem.ACCOUNT_DISABLED.because(Map.of("name", before.name()));
        }
        requireAnotherManager(before);
        boolean invited = before.passwordHash() == null;
        store.setPassword(id, null);
        store.endSessions(id);
        publish(UserEvent.UserReset::new, by.actor(), id);
        return new Opened(
                get(id), links.make(invited ? OneTimeLink.Purpose.INVITATION : OneTimeLink.Purpose.RESET, id));
    }

    private Account get(UserId id) {
        return store.find(id).orElseThrow(IdentityProblem.USER_UNKNOWN::because);
    }

    private Account locked(UserId id) {
        return store.findForUpdate(id).orElseThrow(IdentityProblem.USER_UNKNOWN::because);
    }

    private static void requireOther(Viewer.Person by, UserId id) {
        if (by.id().equals(id)) {
            throw IdentityProblem.OWN_ACCOUNT.because();
        }
    }

    private void requireAnotherManager(Account account) {
        List<UUID> managers = store.lockActiveManagers();
        if (managers.equals(List.of(account.id().value()))) {
            throw IdentityProblem.LAST_MANAGER.because();
        }
    }

    private void publish(UserEvent.Plain event, @Nullable UUID by, UserId user) {
        events.publishEvent(event.now(clock.instant(), by, user));
    }
}
