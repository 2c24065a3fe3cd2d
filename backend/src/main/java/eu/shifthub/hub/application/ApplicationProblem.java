package eu.shifthub.hub.application;

import eu.shifthub.hub.platform.Problem;

enum ApplicationProblem implements Problem {
    UNKNOWN(Category.NOT_FOUND, "There is no such application, or it is not open to you."),
    NOT_YOURS(Category.DENIED, "Only the owner of the application, or a manager of its project, may change it."),
    SCOPE_UNKNOWN(Category.INPUT, "There is no scope {scope}. Choose among {scopes}."),
    REDIRECT_URI_MISSING(
            Category.INPUT, "Say where people are sent back to: a program without a secret asks in their name only."),
    REDIRECT_URI_UNSAFE(
            Category.INPUT,
            "{uri} is no address to send people to. Give a whole https address, or http on 127.0.0.1, [::1] or"
                    + " localhost, without wildcard or fragment."),
    TOO_MANY_REDIRECT_URIS(Category.INPUT, "Give at most {maximum} addresses."),
    KEY_UNFIT(
            Category.INPUT,
            "This is no public key that fits. Give up to five as JWK, JWK set or PEM: RSA from 2048 bits, or EC P-256;"
                    + " never a private key."),
    KEY_OF_PUBLIC(Category.INPUT, "A program that cannot keep a secret cannot keep a private key either."),
    NO_SECRET(Category.CONFLICT, "This application has no secret: it runs where none can be kept."),
    CONSENT_UNKNOWN(Category.NOT_FOUND, "You let no such application ask in your name."),
    CONSENT_GONE(
            Category.NOT_FOUND, "This question is no longer open. Go back to the application and sign in once more."),
    SCOPES_MISSING(Category.INPUT, "Choose at least one scope."),
    REVOKED(Category.CONFLICT, "The application {name} is shut out. Let it in again first."),
    LOCKED(Category.DENIED, "A platform manager has shut {name} out. Ask one to let it in again."),
    PURPOSE_MISSING(Category.INPUT, "Say in at most {maximum} characters what the application needs the data for."),
    NO_COLUMNS(Category.INPUT, "Choose at least one column."),
    EXPIRY_PAST(Category.INPUT, "The end of the grant lies in the past."),
    GRANT_NOT_YOURS(
            Category.DENIED,
            "Only the owner of the dataset, or a manager of its project, may grant it to an application."),
    CANNOT_WRITE(
            Category.INPUT,
            "{name} is not registered to write data (data:write). Add that to what it may ask for first."),
    DATASET_UNKNOWN(Category.NOT_FOUND, "There is no such dataset, or it is not open to you."),
    NOT_CLASSIFIED(Category.CONFLICT, "The dataset has no sensitivity yet. Set it first."),
    TOKEN_INVALID(Category.UNAUTHENTICATED, "This token is unknown, too old or revoked. Ask for a new one."),
    SCOPE_MISSING(Category.DENIED, "The token lacks the scope {scope}."),
    TOO_MANY_FAILURES(Category.LIMIT, "Too many wrong secrets. Try again in {seconds} seconds.");

    private final Category category;
    private final String message;

    ApplicationProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "application";
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
