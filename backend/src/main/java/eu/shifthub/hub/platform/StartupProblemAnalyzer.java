package eu.shifthub.hub.platform;

import eu.shifthub.db.embedded.StartupProblem;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;

/** The reasons not to start that the person who starts the hub can remove. */
final class StartupProblemAnalyzer {
    private StartupProblemAnalyzer() {}

    @Order(0)
    static final class Store extends AbstractFailureAnalyzer<StartupProblem> implements FailureAnalyzer {
        @Override
        protected FailureAnalysis analyze(Throwable failure, StartupProblem cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
        }
    }

    @Order(0)
    static final class Port extends AbstractFailureAnalyzer<PortInUseException> implements FailureAnalyzer {
        @Override
        protected FailureAnalysis analyze(Throwable failure, PortInUseException cause) {
            return new FailureAnalysis(
                    "Port " + cause.getPort() + " is in use; stop what uses it, or choose another with --port.",
                    null,
                    cause);
        }
    }

    @Order(0)
    static final class Version extends AbstractFailureAnalyzer<FlywayValidateException> implements FailureAnalyzer {
        @Override
        protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
            return new FailureAnalysis(
                    "The database was written by another version of the hub; start that version, or restore a backup"
                            + " into an empty folder or database.",
                    null,
                    cause);
        }
    }

    @Order(0)
    static final class Database extends AbstractFailureAnalyzer<FlywaySqlUnableToConnectToDbException>
            implements FailureAnalyzer {
        @Override
        protected FailureAnalysis analyze(Throwable failure, FlywaySqlUnableToConnectToDbException cause) {
            String reason = NestedExceptionUtils.getMostSpecificCause(cause).getMessage();
            return new FailureAnalysis(
                    "The database cannot be reached (" + reason
                            + "); check spring.datasource.url, username and password.",
                    null,
                    cause);
        }
    }
}
