package eu.shifthub.hub.source;

import eu.shifthub.hub.ingest.ImportFailure;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells why a run failed to people who may not know how a source is reached: where its connection is the platform's, the
 * source's name stands in place of its address.
 */
final class SynchronisationFailures {
    private static final int SHORTEST = 3;

    private final String name;
    private final List<String> hidden;
    private final boolean ofManagers;

    private SynchronisationFailures(String name, List<String> hidden, boolean ofManagers) {
        this.name = name;
        this.hidden = hidden;
        this.ofManagers = ofManagers;
    }

    static SynchronisationFailures of(Source source) {
        boolean ofManagers = source.workspaceId() == null;
        return new SynchronisationFailures(source.name(), ofManagers ? parts(source.reached()) : List.of(), ofManagers);
    }

    /** Where the source is gone. */
    static SynchronisationFailures ofNothing() {
        return new SynchronisationFailures("", List.of(), true);
    }

    /** What a worker has set up may ask for any name: its answers must not tell which of them a private network has. */
    ProblemException told(ProblemException thrown) {
        return ofManagers ? thrown : SourceProblem.forOutsiders(thrown);
    }

    ImportFailure of(ProblemException thrown) {
        return of(thrown, null);
    }

    ImportFailure of(ProblemException thrown, @Nullable String trace) {
        Map<String, String> parameters = new TreeMap<>();
        thrown.parameters().forEach((key, value) -> parameters.put(key, key.endsWith("Key") ? value : hide(value)));
        ProblemException told = thrown.problem().because(parameters);
        return new ImportFailure(told.problem().key(), String.valueOf(told.getMessage()), parameters, trace);
    }

    String reason(IOException broken) {
        String message = broken.getMessage();
        return message == null || message.isBlank() ? broken.getClass().getSimpleName() : hide(firstLine(message));
    }

    private String hide(String text) {
        String shown = text;
        for (String part : hidden) {
            shown = shown.replace(part, name);
        }
        return shown;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static List<String> parts(Connection reached) {
        return Stream.of(reached.url(), host(reached), reached.host(), reached.bucket(), reached.username())
                .filter(Objects::nonNull)
                .filter(part -> part.length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static @Nullable String host(Connection reached) {
        return reached.url() == null ? null : URI.create(reached.url()).getHost();
    }
}
