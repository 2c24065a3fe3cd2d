package eu.shifthub.hub.platform;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the hub keeps its data on this machine.
 *
 * @param dataDir the folder of the blobs, the indexes and, unless an outside database is configured, the database
 */
@Validated
@ConfigurationProperties("hub")
record StoreProperties(@NotNull Path dataDir) {}
