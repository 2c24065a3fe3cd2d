package eu.shifthub.hub.identity;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs a person in by user name and password. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private static final int LONGEST_USERNAME = 100;

    private final AccountStore accounts;
    private final SignIns signIns;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    PasswordSignIn(AccountStore accounts, SignIns signIns, Passwords passwords, SignInThrottle throttle) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (username.length() > LONGEST_USERNAME) {
            throw new BadCredentialsException("No such account");
        }
        throttle.begin(username, address);
        Account account = check(username, String.valueOf(attempt.getCredentials()));
        throttle.succeeded(username, address);
        signIns.succeeded(account.id());
        return SessionContexts.of(new SessionStamp(account.id(), account.securityStamp()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Account check(String username, String password) {
        Optional<Account> account = accounts.findByUsername(username);
        boolean matches =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (account.isPresent() && matches && account.get().state() == Account.State.ACTIVE) {
            return account.get();
        }
        account.map(Account::id).ifPresent(signIns::refused);
        throw new BadCredentialsException("Wrong user name or password");
    }
}
