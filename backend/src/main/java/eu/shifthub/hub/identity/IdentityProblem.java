package eu.shifthub.hub.identity;

import eu.shifthub.hub.platform.Problem;

enum IdentityProblem implements Problem {
    SIGN_IN_FIRST(Category.UNAUTHENTICATED, "Sign in first."),
    SIGN_IN_FAILED(Category.UNAUTHENTICATED, "The user name or the password is not right."),
    SIGN_IN_PAUSED(Category.LIMIT, "Too many failed sign-ins. Try again in {seconds} seconds."),
    NOT_FROM_HERE(
            Category.DENIED,
            "This request lacks the token that shows it comes from the hub's own pages. Reload the page and try again."),
    WORKERS_ONLY(Category.DENIED, "Only data workers and platform managers upload files."),
    OPERATORS_ONLY(
            Category.DENIED, "Only operators may see this: ask from the hub's own machine, or on the management port."),
    USER_UNKNOWN(Category.NOT_FOUND, "There is no such person."),
    USERNAME_TAKEN(Category.CONFLICT, "The user name {username} is taken. Choose another."),
    USERNAME_INVALID(
            Category.INPUT,
            "A user name has 2 to 40 lower-case letters, digits, dots, dashes or underscores, and starts with a letter."),
    PASSWORD_TOO_SHORT(Category.INPUT, "The password needs at least {minimum} characters."),
    PASSWORD_TOO_LONG(Category.INPUT, "The password may have at most {maximum} characters."),
    PASSWORD_WRONG(Category.INPUT, "The current password is not right."),
    LINK_INVALID(Category.NOT_FOUND, "This link was used already, is too old or was replaced. Ask for a new one."),
    LAST_MANAGER(Category.CONFLICT, "The hub needs at least one active manager. Appoint another one first."),
    ACCOUNT_DISABLED(Category.CONFLICT, "The account of {name} is disabled. Enable it first."),
    OWN_ACCOUNT(Category.CONFLICT, "Nobody changes their own role or disables their own account.");

    private final Category category;
    private final String message;

    IdentityProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "identity";
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String message() {
        return message;
    }
}
