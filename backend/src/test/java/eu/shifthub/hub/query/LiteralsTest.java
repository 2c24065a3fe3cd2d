package eu.shifthub.hub.query;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.engine.ColumnType.Kind;
import eu.shifthub.hub.engine.Value;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {
    @ParameterizedTest
    @CsvSource({
        "BIGINT, twelve",
        "DECIMAL, '1,5'",
        "DOUBLE, 1e999999999",
        "BOOLEAN, yes",
        "DATE, 22/11/2026",
        "DATE, 2026-02-30",
        "TIMESTAMP, noon",
        "TIMESTAMPTZ, 2026-11-22"
    })
    void findsNoValueThatTheTypeDoesNotHave(Kind type, String text) {
        assertThat(Literals.find(type, text)).isEmpty();
    }

    @Test
    void readsADateAsTheStartOfItsDay() {
        assertThat(Literals.find(Kind.TIMESTAMP, "2026-11-22"))
                .hasValue(new Value.Timestamp(LocalDateTime.of(2026, 11, 22, 0, 0)));
    }

    @Test
    void keepsLeadingZerosOfText() {
        assertThat(Literals.find(Kind.TEXT, "075")).hasValue(new Value.Text("075"));
    }
}
