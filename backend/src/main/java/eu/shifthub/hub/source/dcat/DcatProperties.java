package eu.shifthub.hub.source.dcat;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How catalogs are read.
 *
 * @param maxPage the largest page that is read
 * @param maxPages the most pages that one run reads
 */
@Validated
@ConfigurationProperties("hub.source.catalog")
record DcatProperties(
        @NotNull @DefaultValue("50MB") DataSize maxPage,
        @Min(1) @DefaultValue("10000") int maxPages) {}
