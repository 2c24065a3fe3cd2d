package eu.shifthub.hub.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Which page of the catalog is asked for.
 *
 * @param number counts from 1
 * @param after the dataset that the page before ended with, as its link says; without it the number decides
 * @param modifiedSince only what changed since
 */
record PageRequest(int number, @Nullable UUID after, Instant modifiedSince) {
    /** Those that an RFC 3339 instant can be of. */
    private static final ValueRange YEARS = ValueRange.of(0, 9999);

    static PageRequest of(ServerRequest request) {
        return new PageRequest(
                request.param("page").map(PageRequest::number).orElse(1),
                request.param("after").map(PageRequest::uuid).orElse(null),
                request.param("modified_since").flatMap(PageRequest::instant).orElse(Instant.EPOCH));
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw CatalogProblem.PAGE_INVALID.because();
        }
        return Integer.parseInt(text);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw CatalogProblem.PAGE_INVALID.because();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            OffsetDateTime since = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text);
            YEARS.checkValidValue(since.getYear(), ChronoField.YEAR);
            return Optional.of(since.toInstant());
        } catch (DateTimeException e) {
            throw CatalogProblem.MODIFIED_SINCE_INVALID.because();
        }
    }
}
