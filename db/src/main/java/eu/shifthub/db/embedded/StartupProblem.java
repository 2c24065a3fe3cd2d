package eu.shifthub.db.embedded;

/** Why the hub cannot start here. The message is one sentence that names the thing and the remedy, fit to be shown. */
public final class StartupProblem extends RuntimeException {
    public StartupProblem(String message) {
        super(message);
    }

    public StartupProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
