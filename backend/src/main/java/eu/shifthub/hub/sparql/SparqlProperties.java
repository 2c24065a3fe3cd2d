package eu.shifthub.hub.sparql;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What SPARQL queries may use. They run within the hub, and anyone may send them.
 *
 * @param publicUrl where the world finds this hub
 * @param deadline how long a query may run, its answer included
 * @param longestQuery characters that a query may have
 * @param maxRows rows that an answer may have; it is cut there
 * @param maxTriples triples that an answer may have; it is cut there
 * @param maxAnswer how long an answer may be; it is cut there
 * @param memory for what one query has to hold, to sort, to join, to group
 * @param sending memory for answers that wait for slow readers
 * @param atOnce queries that run at the same time
 * @param waiting queries that wait for one of those to end; one more is refused
 * @param perCaller queries of one person, one application or one address that run and wait
 */
@Validated
@ConfigurationProperties("hub.sparql")
record SparqlProperties(
        @NotNull URI publicUrl,
        @NotNull @DefaultValue("10s") Duration deadline,
        @Min(100) @Max(1_000_000) @DefaultValue("20000") int longestQuery,
        @Min(1) @DefaultValue("10000") int maxRows,
        @Min(1) @DefaultValue("50000") int maxTriples,
        @NotNull @DefaultValue("20MB") DataSize maxAnswer,
        @NotNull @DefaultValue("256MB") DataSize memory,
        @NotNull @DefaultValue("128MB") DataSize sending,
        @Min(1) @DefaultValue("2") int atOnce,
        @Min(1) @DefaultValue("8") int waiting,
        @Min(1) @DefaultValue("3") int perCaller) {
    String endpoint() {
        return publicUrl.toString().replaceAll("/+$", "") + "/sparql";
    }
}
