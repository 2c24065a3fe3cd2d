package eu.shifthub.hub.source;

import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Connector;
import eu.shifthub.hub.source.connector.Connectors;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Found;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries connections before they are kept. In no transaction: a source may take its time. */
@Component
class ConnectionTests {
    private static final int AT_ONCE = 8;

    private final Sources sources;
    private final Connectors connectors;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ConnectionTests(Sources sources, Connectors connectors) {
        this.sources = sources;
        this.connectors = connectors;
    }

    /**
     * What to try.
     *
     * @param selection null where nothing was chosen yet
     * @param source whose kept credential is used where none is given
     * @param workspace where it is to be the workspace's own
     */
    record Attempt(
            SourceKind kind,
            Connection connection,
            @Nullable Selection selection,
            @Nullable Credential credential,
            @Nullable SourceId source,
            @Nullable WorkspaceId workspace) {
        Attempt {
            connection = SourceTexts.connection(connection);
            selection = selection == null ? null : SourceTexts.selection(selection);
        }
    }

    /** What came of it: what was found, or why not. */
    record Outcome(Found found, @Nullable ProblemException problem, Duration took) {
        Outcome forOutsiders() {
            return problem == null ? this : new Outcome(found, SourceProblem.forOutsiders(problem), took);
        }
    }

    /** Refuses who may not, and what is written wrongly; what goes wrong at the source is the outcome. */
    Outcome attempt(Viewer.Person by, Attempt attempt) {
        Credential credential = credential(by, attempt);
        Connector connector = connectors.get(attempt.kind());
        if (attempt.selection() != null) {
            connector.check(attempt.connection(), attempt.selection());
        }
        if (!places.tryAcquire()) {
            throw SourceProblem.TESTS_BUSY.because();
        }
        long began = System.nanoTime();
        try {
            Outcome outcome = look(connector, attempt, credential, began);
            return by.hasRole(Role.MANAGER) ? outcome : outcome.forOutsiders();
        } finally {
            places.release();
        }
    }

    private static Outcome look(Connector connector, Attempt attempt, Credential credential, long began) {
        Found nothing = new Found(List.of(), false, null);
        try {
            Found found = connector.look(attempt.connection(), attempt.selection(), credential);
            return new Outcome(found, null, since(began));
        } catch (ProblemException foreseen) {
            if (foreseen.field() != null) {
                throw foreseen;
            }
            return new Outcome(nothing, foreseen, since(began));
        } catch (IOException broken) {
            String reason = SynchronisationFailures.ofNothing().reason(broken);
            return new Outcome(nothing, SourceProblem.INTERRUPTED.because(Map.of("reason", reason)), since(began));
        }
    }

    private Credential credential(Viewer.Person by, Attempt attempt) {
        if (attempt.source() == null) {
            sources.requireMaker(by, attempt.kind(), attempt.workspace(), attempt.credential());
            return attempt.credential() == null ? Credential.NONE : attempt.credential();
        }
        Source source = sources.getForChange(by, attempt.source());
        sources.requireMaker(by, attempt.kind(), source.workspaceId(), attempt.credential());
        if (attempt.credential() != null) {
            return attempt.credential();
        }
        if (source.hasCredential()
                && (source.kind() != attempt.kind() || !attempt.connection().leadsWhere(source.reached()))) {
            throw SourceProblem.CREDENTIAL_ANEW.at("credential");
        }
        return sources.credential(source);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
