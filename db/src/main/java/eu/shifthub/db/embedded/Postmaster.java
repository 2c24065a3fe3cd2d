package eu.shifthub.db.embedded;

import java.util.List;
import java.util.Optional;

/** A server as {@code postmaster.pid} describes it. */
record Postmaster(long pid) {
    static Optional<Postmaster> parse(List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip())));
    }

    /** Process ids are given anew after a crash of the machine: only a PostgreSQL counts. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> command.endsWith("/postgres"))
                .orElse(false);
    }
}
