package eu.shifthub.hub.source.connector;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of sources that this hub can reach. */
@Component
public class Connectors {
    private final Map<SourceKind, Connector> byKind;

    Connectors(ObjectProvider<Connector> connectors) {
        this.byKind = connectors.stream().collect(Collectors.toMap(Connector::kind, Function.identity()));
    }

    /** {@code INPUT} at the kind where none is there for it. */
    public Connector get(SourceKind kind) {
        return Optional.ofNullable(byKind.get(kind))
                .orElseThrow(() -> SourceProblem.KIND_NOT_SERVED.at("kind", Map.of("kind", kind)));
    }
}
