package eu.shifthub.hub.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A constant in a {@link Predicate}. It is compared in the column's own type. */
public sealed interface Value {
    record Text(String value) implements Value {}

    record Number(BigDecimal value) implements Value {
        public Number(long value) {
            this(BigDecimal.valueOf(value));
        }
    }

    record Bool(boolean value) implements Value {}

    record Date(LocalDate value) implements Value {}

    record Timestamp(LocalDateTime value) implements Value {}

    record Moment(Instant value) implements Value {}
}
