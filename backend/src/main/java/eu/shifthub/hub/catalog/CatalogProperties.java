package eu.shifthub.hub.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The semantic catalog.
 *
 * @param folder of the graph's files; a projection of the database that may be thrown away
 * @param publicUrl where the world finds this hub; every IRI of the catalog begins with it
 * @param title of the catalog
 * @param description of the catalog
 * @param publisher who is responsible for the catalog
 * @param pageSize how many datasets one page of the DCAT answer describes at most
 * @param pageBytes how large a page of more than one dataset is at most, as N-Triples
 * @param contactPage where those who publish here are reached
 * @param publisherType what kind of organisation publishes here, a concept's IRI; empty where it is not told
 * @param hdab the health data access body of those who publish here
 * @param legislation IRIs of the acts under which datasets are described
 * @param untoldCategories codes of the health categories of datasets of which none are told; empty for all there are
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
        @Min(1) @Max(1000) @DefaultValue("250") int pageSize,
        @NotNull @DefaultValue("10MB") DataSize pageBytes,
        @NotNull URI contactPage,
        @Nullable URI publisherType,
        @NotNull @Valid Hdab hdab,

        @NotEmpty @DefaultValue("http://data.europa.eu/eli/reg/2025/327/oj")
        List<URI> legislation,

        @NotNull @DefaultValue List<String> untoldCategories) {
    /**
     * A health data access body.
     *
     * @param contactPage where it is reached
     */
    record Hdab(
            @NotBlank @DefaultValue("Health data access body")
            String name,

            @NotNull URI contactPage) {}
}
