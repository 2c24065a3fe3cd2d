package eu.shifthub.hub.catalog.describing;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * What is asked of descriptions.
 *
 * @param profile the fields and shapes, as Turtle; see the one that comes with the hub
 */
@Validated
@ConfigurationProperties("hub.describing")
record DescribingProperties(
        @NotNull @DefaultValue("classpath:rdf/profiles/healthdcat-ap-r8.ttl")
        Resource profile) {}
