package eu.shifthub.hub.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What people need around signing in: who they are, links that work once, their own password. */
@Controller
class SignInController {
    private final DemoWorld demo;
    private final AccountStore accounts;
    private final OneTimeLinks links;
    private final PasswordChoice choice;
    private final IdentityProperties properties;
    private final Viewers viewers;

    SignInController(
            DemoWorld demo,
            AccountStore accounts,
            OneTimeLinks links,
            PasswordChoice choice,
            IdentityProperties properties,
            Viewers viewers) {
        this.demo = demo;
        this.accounts = accounts;
        this.links = links;
        this.choice = choice;
        this.properties = properties;
        this.viewers = viewers;
    }

    record SignIn(List<DemoAccount> demoAccounts, boolean setupNeeded, int minimumPasswordLength) {}

    record CompleteSetupInput(
            @NotBlank String token,
            @NotBlank String username,
            @NotBlank @Size(max = 120) String name,
            @NotNull String password) {}

    record ChoosePasswordInput(
            @NotBlank String token, @NotNull String password) {}

    record ChangePasswordInput(
            @NotNull String current, @NotNull String password) {}

    record UsernamePayload(String username) {}

    record PersonPayload(Viewer.Person person) {}

    @QueryMapping
    SignIn signIn() {
        return new SignIn(demo.accounts(), accounts.isEmpty(), properties.minimumPasswordLength());
    }

    @SchemaMapping
    String password(DemoAccount account) {
        return account.password();
    }

    @QueryMapping
    Viewer.@Nullable Person viewer() {
        return viewers.current() instanceof Viewer.Person person ? person : null;
    }

    @QueryMapping
    @Nullable
    OneTimeLink oneTimeLink(@Argument String token) {
        return links.find(token).orElse(null);
    }

    @MutationMapping
    UsernamePayload completeSetup(@Argument @Valid CompleteSetupInput input) {
        return new UsernamePayload(
                choice.completeSetup(input.token(), input.username(), input.name(), input.password()));
    }

    @MutationMapping
    UsernamePayload choosePassword(@Argument @Valid ChoosePasswordInput input) {
        return new UsernamePayload(choice.choose(input.token(), input.password()));
    }

    @MutationMapping
    PersonPayload changePassword(@Argument @Valid ChangePasswordInput input) {
        Viewer.Person person = viewers.person();
        long stamp = choice.change(person.id(), input.current(), input.password());
        viewers.session().ifPresent(session -> session.renew(stamp));
        return new PersonPayload(person);
    }
}
