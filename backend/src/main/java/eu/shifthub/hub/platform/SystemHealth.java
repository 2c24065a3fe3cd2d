package eu.shifthub.hub.platform;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;

/**
 * How the hub is.
 *
 * @param status the worst of its parts
 */
record SystemHealth(Status status, Instant startedAt, List<Part> parts) {
    /** Where files lie on the machine is the operator's to know. */
    private static final Set<String> OPERATORS_OWN = Set.of("path", "validationQuery", "error");

    /** The words of Spring Boot's health. */
    enum Status {
        UP,
        DOWN,
        OUT_OF_SERVICE,
        UNKNOWN;

        static Status of(HealthDescriptor health) {
            return valueOf(health.getStatus().getCode());
        }
    }

    record Part(String name, Status status, List<Fact> facts) {
        static Part of(Map.Entry<String, HealthDescriptor> entry) {
            Map<String, Object> details =
                    entry.getValue() instanceof IndicatedHealthDescriptor told && told.getDetails() != null
                            ? told.getDetails()
                            : Map.of();
            return new Part(
                    entry.getKey(),
                    Status.of(entry.getValue()),
                    details.entrySet().stream()
                            .filter(detail -> !OPERATORS_OWN.contains(detail.getKey()))
                            .map(detail -> new Fact(detail.getKey(), String.valueOf(detail.getValue())))
                            .toList());
        }
    }

    record Fact(String name, String value) {}

    static SystemHealth of(HealthDescriptor health, Instant startedAt) {
        List<Part> parts = health instanceof CompositeHealthDescriptor composite
                ? Objects.requireNonNullElse(composite.getComponents(), Map.<String, HealthDescriptor>of())
                        .entrySet()
                        .stream()
                        .map(Part::of)
                        .sorted(Comparator.comparing(Part::name))
                        .toList()
                : List.of();
        return new SystemHealth(Status.of(health), startedAt, parts);
    }
}
