package eu.shifthub.hub.search;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The search index.
 *
 * @param folder of the index's files; a projection of the catalog that may be thrown away
 */
@Validated
@ConfigurationProperties("hub.search")
record SearchProperties(@NotNull Path folder) {}
