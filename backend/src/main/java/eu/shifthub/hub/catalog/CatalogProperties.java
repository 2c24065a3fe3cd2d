package eu.shifthub.hub.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The semantic catalog.
 *
 * @param folder of the graph's files; a projection of the database that may be thrown away
 * @param publicUrl where the world finds this hub; every IRI of the catalog begins with it
 * @param title of the catalog
 * @param description of the catalog
 * @param publisher who is responsible for the catalog
 * @param pageSize how many datasets one page of the DCAT answer describes
 */
@Validated
@ConfigurationProperties("hub.catalog")
record CatalogProperties(
        @NotNull Path folder,
        @NotNull URI publicUrl,
        @NotBlank @DefaultValue("SHIFT-HUB") String title,

        @NotBlank @DefaultValue("Datasets published on this hub.")
        String description,

        @NotBlank @DefaultValue("SHIFT-HUB") String publisher,
        @Min(1) @Max(1000) @DefaultValue("100") int pageSize) {}
