package eu.shifthub.hub.source;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Connectors;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Found;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceKind;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/** Sets up sources that are catalogs. */
@TestComponent
public class CatalogSources {
    private final Sources sources;
    private final Connectors connectors;
    private final String base;

    CatalogSources(Sources sources, Connectors connectors, @Value("${hub.catalog.public-url}") String base) {
        this.sources = sources;
        this.connectors = connectors;
        this.base = base;
    }

    /** A source of the platform. */
    public SourceId catalog(Viewer.Person manager, String url) {
        Connection connection = connection(url);
        SourceInput input = new SourceInput(
                "Catalog " + UUID.randomUUID(),
                "",
                null,
                Sensitivity.PUBLIC,
                List.of(),
                connection,
                Selection.NOTHING,
                null);
        return sources.create(manager, SourceKind.DCAT, input, null, List.of()).id();
    }

    /** What trying the connection finds. */
    public Found look(String url) throws IOException {
        return connectors.get(SourceKind.DCAT).look(connection(url), null, Credential.NONE);
    }

    private static Connection connection(String url) {
        return new Connection(url, null, null, null, null, null, null, null, null, null);
    }

    /** What the names of this hub's own things begin with. */
    public String base() {
        return base.replaceAll("/+$", "");
    }
}
