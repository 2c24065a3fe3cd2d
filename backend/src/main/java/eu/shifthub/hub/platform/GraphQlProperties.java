package eu.shifthub.hub.platform;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of one GraphQL request.
 *
 * @param maxDepth how many fields may be nested
 * @param maxComplexity how many fields may be selected in all
 */
@Validated
@ConfigurationProperties("hub.graphql")
record GraphQlProperties(
        @Min(1) @DefaultValue("16") int maxDepth,
        @Min(1) @DefaultValue("600") int maxComplexity) {}
