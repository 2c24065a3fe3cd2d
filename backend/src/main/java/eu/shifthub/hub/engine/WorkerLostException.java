package eu.shifthub.hub.engine;

/** A worker process ended in the middle of its work and nobody knows why: {@code INTERNAL} to the caller. */
public final class WorkerLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkerLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
