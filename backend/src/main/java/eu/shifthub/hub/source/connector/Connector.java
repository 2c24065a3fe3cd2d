package eu.shifthub.hub.source.connector;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of source is reached and read. Implementations are components, package-private, one a kind.
 *
 * <p>They connect to nothing but what {@link OutgoingAddresses} gives them. What goes wrong at the source is a
 * {@link SourceProblem}; an {@link IOException} is one of the connection that may heal by itself, and becomes
 * {@link SourceProblem#INTERRUPTED}. A credential is in no message.
 */
public interface Connector {
    SourceKind kind();

    /**
     * Refuses what is missing or wrong, blamed on its field ({@code SourceProblem.MISSING.at("connection.host")}); asks no
     * network.
     */
    void check(Connection connection, Selection selection);

    /**
     * Connects, signs in and looks what is there.
     *
     * @param selection null where nothing was chosen yet; else it is looked for as well
     */
    Found look(Connection connection, @Nullable Selection selection, Credential credential) throws IOException;

    /**
     * Brings the data. Files are written to the sink as they are at the source, streamed.
     *
     * @param since where the last successful run ended ({@link Fetched#cursor}); null at the first
     */
    Fetched fetch(Connection connection, Selection selection, Credential credential, @Nullable String since, Sink sink)
            throws IOException;
}
