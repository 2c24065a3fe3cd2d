package eu.shifthub.hub.identity;

import java.security.Principal;

/** What a session keeps of the person who signed in: the account and its security stamp then. A newer stamp ends it. */
final class SessionStamp implements ViewerPrincipal, Principal {
    private final UserId user;
    private volatile long stamp;

    SessionStamp(UserId user, long stamp) {
        this.user = user;
        this.stamp = stamp;
    }

    UserId user() {
        return user;
    }

    /** Lets this session survive a change that ends the account's other ones. */
    void renew(long newer) {
        stamp = newer;
    }

    boolean holds(Account account) {
        return account.state() == Account.State.ACTIVE && account.securityStamp() == stamp;
    }

    /** Nobody: a stamp has to be checked against the account first. */
    @Override
    public Viewer viewer() {
        return new Viewer.Anonymous();
    }

    @Override
    public String getName() {
        return user.value().toString();
    }
}
