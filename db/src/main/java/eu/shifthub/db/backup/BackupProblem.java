package eu.shifthub.db.backup;

/** Why a backup or a restore did not happen. The message is fit to be shown: it names the thing and the remedy. */
public final class BackupProblem extends RuntimeException {
    BackupProblem(String message) {
        super(message);
    }

    BackupProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
