package eu.shifthub.hub.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** Accounts, as platform managers see them. */
@Controller
class UserController {
    private final Accounts accounts;
    private final Users users;
    private final Viewers viewers;

    UserController(Accounts accounts, Users users, Viewers viewers) {
        this.accounts = accounts;
        this.users = users;
        this.viewers = viewers;
    }

    record InviteUserInput(
            @NotBlank String username,
            @NotBlank @Size(max = 120) String name,
            Role role,
            boolean practitioner) {}

    record ChangeUserInput(
            UserId user,
            @Nullable @Size(min = 1, max = 120) String name,
            @Nullable Role role,
            @Nullable Boolean practitioner) {}

    record SetUserDisabledInput(UserId user, boolean disabled) {}

    record ResetUserInput(UserId user) {}

    record UserPayload(Account user) {}

    record LinkPayload(Account user, String link, Instant expiresAt) {
        static LinkPayload of(Accounts.Opened opened) {
            return new LinkPayload(
                    opened.account(), opened.link().path(), opened.link().expiresAt());
        }
    }

    @QueryMapping
    Window<Account> users(@Argument @Nullable String query, ScrollSubrange range) {
        return accounts.list(query, range);
    }

    @QueryMapping
    List<Viewer.Person> people(@Argument String query) {
        return users.suggest(query);
    }

    @SchemaMapping(typeName = "User")
    Account.State state(Account account) {
        return account.state();
    }

    @MutationMapping
    LinkPayload inviteUser(@Argument @Valid InviteUserInput input) {
        return LinkPayload.of(
                accounts.invite(viewers.person(), input.username(), input.name(), input.role(), input.practitioner()));
    }

    @MutationMapping
    UserPayload changeUser(@Argument @Valid ChangeUserInput input) {
        return new UserPayload(
                accounts.change(viewers.person(), input.user(), input.name(), input.role(), input.practitioner()));
    }

    @MutationMapping
    UserPayload setUserDisabled(@Argument @Valid SetUserDisabledInput input) {
        return new UserPayload(accounts.setDisabled(viewers.person(), input.user(), input.disabled()));
    }

    @MutationMapping
    LinkPayload resetUser(@Argument @Valid ResetUserInput input) {
        return LinkPayload.of(accounts.reset(viewers.person(), input.user()));
    }
}
