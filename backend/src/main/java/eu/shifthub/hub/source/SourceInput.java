package eu.shifthub.hub.source;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a source, as they have written it.
 *
 * @param owner null: who makes it, or as it is
 * @param credential null: none, or as it is
 */
record SourceInput(
        String name,
        String description,
        @Nullable UserId owner,
        Sensitivity sensitivity,
        List<String> labels,
        Connection connection,
        Selection selection,
        @Nullable Credential credential) {
    SourceInput {
        name = SourceTexts.name(name);
        description = SourceTexts.description(description);
        labels = SourceTexts.labels(labels);
        connection = SourceTexts.connection(connection);
        selection = SourceTexts.selection(selection);
    }
}
