package eu.shifthub.hub.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-27T12:00:00Z");

    @Test
    void keepsToTheClockOnTheWallWhenThatChanges() {
        assertThat(schedule("30 6 * * *").next(NOW, 3))
                .containsExactly(
                        Instant.parse("2026-03-28T05:30:00Z"),
                        Instant.parse("2026-03-29T04:30:00Z"),
                        Instant.parse("2026-03-30T04:30:00Z"));
    }

    @Test
    void readsFiveFieldsAsUnixDoes() {
        assertThat(schedule(" 0  8 * * 1-5 ").checked(NOW).next(NOW, 2))
                .containsExactly(Instant.parse("2026-03-30T06:00:00Z"), Instant.parse("2026-03-31T06:00:00Z"));
        assertThat(schedule("0 0 29 2 *").next(NOW, 1)).isEqualTo(List.of(Instant.parse("2028-02-28T23:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* * * * * | CRON_TOO_OFTEN",
                "*/4 * * * * | CRON_TOO_OFTEN",
                "0,3 1 * * * | CRON_TOO_OFTEN",
                "0 0 30 2 * | CRON_NEVER",
                "0 0 * * | CRON_WRONG",
                "0 0 0 * * * | CRON_WRONG",
                "61 * * * * | CRON_WRONG",
                "tomorrow | CRON_WRONG",
                "- | CRON_WRONG",
                "@daily | CRON_WRONG"
            })
    void refusesWhatIsNoScheduleOrComesTooOften(String cron, SourceProblem expected) {
        assertThatThrownBy(() -> schedule(cron).checked(NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(expected));
    }

    @Test
    void knowsTimeZonesByTheirNames() {
        assertThatThrownBy(() -> new Schedule("0 0 * * *", "Atlantis").checked(NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(SourceProblem.ZONE_WRONG));
    }

    private static Schedule schedule(String cron) {
        return new Schedule(cron, "Europe/Paris");
    }
}
