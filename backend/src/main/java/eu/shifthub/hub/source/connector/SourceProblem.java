package eu.shifthub.hub.source.connector;

import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.ProblemException;

/** What can go wrong with sources. */
public enum SourceProblem implements Problem {
    SOURCE_UNKNOWN(Category.NOT_FOUND, "There is no such source, or it is not open to you."),
    SYNCHRONISATION_UNKNOWN(Category.NOT_FOUND, "There is no such synchronisation, or it is not open to you."),
    KIND_NOT_SERVED(Category.INPUT, "This hub cannot reach sources of the kind {kind}. Choose another kind."),

    // What is written of a source.
    MISSING(Category.INPUT, "This is needed for a source of the kind {kind}."),
    NAME_MISSING(Category.INPUT, "A source needs a name of 1 to 200 characters."),
    TEXT_TOO_LONG(Category.INPUT, "This has at most {maximum} characters."),
    LABELS_TOO_MANY(Category.INPUT, "A source has at most 20 labels of 1 to 60 characters each."),
    URL_WRONG(
            Category.INPUT,
            "Give a whole address that begins with https:// or http://, without a name or password in it."),
    HOST_WRONG(Category.INPUT, "Give the name or the address of a machine, nothing else."),
    PORT_WRONG(Category.INPUT, "A port is a number from 1 to 65535."),
    VALUE_WRONG(Category.INPUT, "{value} is not understood here. {remedy}"),
    PRIVATE_KEY_WRONG(
            Category.INPUT,
            "The private key is not understood. Give it whole, as OpenSSH writes it, and its passphrase where it has one."),
    TABLE_OR_QUERY(Category.INPUT, "Name a table or write a query, not both."),
    QUERY_WRONG(Category.INPUT, "The query must be one SELECT that the source understands. It says: {reason}"),
    TOKEN_NEEDS_TLS(Category.INPUT, "A password or token is only sent over an encrypted connection. Use https or TLS."),
    CREDENTIAL_ANEW(
            Category.INPUT,
            "The connection leads to another place, or by another name. Give the password or key anew, or remove it."),
    CREDENTIAL_FOR_MANAGERS(Category.DENIED, "Only a platform manager sets up a source that needs a credential."),
    OWN_SOURCES_ARE_ADDRESSES(
            Category.DENIED,
            "In a workspace, only files at a web address can be set up. Ask a platform manager for another source."),
    NOT_YOURS_TO_CHANGE(Category.DENIED, "Only who may make this source may change it."),
    OPEN_TO_PROJECTS_ONLY(Category.INPUT, "A source is opened to projects. One of these is none, or does not exist."),
    SOURCE_IN_USE(Category.CONFLICT, "{uses} synchronisations or harvests use this source. They must be ended first."),

    // What a source answers. Those that may heal by themselves are tried again.
    NAME_NOT_FOUND(Category.CONFLICT, "There is no machine called {host}. Check the spelling.", true),
    ADDRESS_REFUSED(
            Category.DENIED,
            "{host} lies inside a private network, where this hub may not connect to. An operator can allow it"
                    + " (hub.source.allowed-networks)."),
    NOT_REACHABLE_FROM_HERE(
            Category.CONFLICT,
            "{host} is no address that this hub may connect to. Check the spelling; addresses inside a private network are"
                    + " for a platform manager to set up.",
            true),
    UNREACHABLE(
            Category.CONFLICT,
            "{host} does not answer on port {port}. Check the address, and whether its firewall lets the hub in.",
            true),
    TOO_SLOW(Category.CONFLICT, "{host} took longer than {seconds} seconds to answer. Try again later.", true),
    INTERRUPTED(Category.CONFLICT, "The connection to the source broke: {reason}", true),
    TLS_WRONG(
            Category.CONFLICT,
            "The encrypted connection to {host} could not be made: {reason} Ask its operator for a right certificate."),
    HOST_KEY_MISSING(
            Category.CONFLICT,
            "The key of {host} is not confirmed. It shows {hostKey}: compare that with what its operator says, then"
                    + " confirm it."),
    HOST_KEY_WRONG(
            Category.CONFLICT,
            "{host} shows another key than the confirmed one: {hostKey}. Nothing was sent. Ask its operator before you"
                    + " confirm the new one."),
    CREDENTIAL_REFUSED(Category.CONFLICT, "{host} refuses the name or the password. Check both."),
    CREDENTIAL_NEEDED(Category.CONFLICT, "{host} asks who wants the data. Give a name and a password, or a token."),
    NOT_PERMITTED(Category.CONFLICT, "{host} does not let this account read {what}. Ask its operator for the right."),
    DATABASE_UNKNOWN(Category.CONFLICT, "{host} has no database {database}. Check the spelling."),
    TABLE_UNKNOWN(Category.CONFLICT, "The database has no table {table} that this account may see."),
    COLUMN_UNKNOWN(Category.CONFLICT, "There is no column {column} in the data."),
    COLUMN_UNREADABLE(
            Category.CONFLICT, "The column {column} holds {type}, which cannot be brought. Leave it out by a query."),
    CHANGED_WHILE_READ(Category.CONFLICT, "{file} changed while it was read. Try again when it is complete.", true),
    NOTHING_FOUND(Category.CONFLICT, "Nothing was found at {what}. Check its name and that it is not empty."),
    REFUSED_BY_SOURCE(Category.CONFLICT, "{host} answers: {reason}"),
    BUSY(Category.CONFLICT, "{host} is busy or out of order ({reason}). Try again later.", true),
    REDIRECT_REFUSED(
            Category.CONFLICT,
            "{host} sends the hub on to {target}, which is not followed: {reason} Name the file itself."),
    TOO_LARGE(Category.LIMIT, "The source holds more than {maximum}, the most that is brought at once."),
    CELL_WRONG(Category.CONFLICT, "The source gives a value in the column {column} that cannot be read as {type}."),

    // Synchronisations and their runs.
    TITLE_MISSING(Category.INPUT, "A synchronisation needs a title of 1 to 200 characters."),
    CRON_WRONG(
            Category.INPUT,
            "A schedule has five fields: minute, hour, day of month, month, day of week; for example 30 6 * * 1-5."),
    CRON_TOO_OFTEN(Category.INPUT, "A schedule leaves at least {minutes} minutes between two runs."),
    CRON_NEVER(Category.INPUT, "This schedule never comes due."),
    ZONE_WRONG(Category.INPUT, "There is no time zone {zone}. Give one such as Europe/Paris."),
    TOO_INSENSITIVE(Category.INPUT, "Data of this source is at least {sensitivity}."),
    OTHER_WORKSPACE(Category.INPUT, "The dataset belongs to another workspace."),
    NOT_OPEN_HERE(Category.CONFLICT, "The source is not open to this workspace."),
    DATASET_TAKEN(Category.CONFLICT, "Another synchronisation fills this dataset already."),
    DATASET_GONE(
            Category.CONFLICT, "The dataset that was filled is gone. End this synchronisation, or make a new one."),
    TESTS_BUSY(Category.LIMIT, "Too many connections are being tried. Try again in a moment."),
    ALREADY_RUNNING(Category.CONFLICT, "It runs already. Wait for its end, or stop it first."),
    NOT_RUNNING(Category.CONFLICT, "It does not run."),
    RIGHTS_LOST(Category.DENIED, "Who set this up may no longer do so. An editor of the workspace can set it up anew."),
    CANCELLED(Category.CONFLICT, "It was stopped."),
    HUB_STOPPED(Category.INTERNAL, "The hub was stopped in the middle of it.", true),
    BROKEN(Category.INTERNAL, "Something went wrong on our side. The trace id {trace} helps to find it."),
    KEY_MISSING(
            Category.INTERNAL,
            "The key that opens the credential of this source is not configured (hub.source.keys). Give the credential"
                    + " anew.");

    private final Category category;
    private final String message;
    private final boolean passing;

    SourceProblem(Category category, String message) {
        this(category, message, false);
    }

    SourceProblem(Category category, String message, boolean passing) {
        this.category = category;
        this.message = message;
        this.passing = passing;
    }

    /**
     * The same for who may not learn which names a private network has: one answer for a name that is not there and for
     * one that is.
     */
    public static ProblemException forOutsiders(ProblemException thrown) {
        boolean tells = thrown.problem() == NAME_NOT_FOUND || thrown.problem() == ADDRESS_REFUSED;
        return tells ? NOT_REACHABLE_FROM_HERE.because(thrown.parameters()) : thrown;
    }

    /** Whether it is of a kind that may heal by itself, so that the same is worth another try. */
    public static boolean mayHeal(ProblemException thrown) {
        return thrown.problem() instanceof SourceProblem problem && problem.passing;
    }

    @Override
    public String room() {
        return "source";
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
