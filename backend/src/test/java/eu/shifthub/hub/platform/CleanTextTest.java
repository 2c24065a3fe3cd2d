package eu.shifthub.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 7, '\t', '\n', '\r', 0x1B, 0x7F, 0x85, 0x2028, 0x202A, 0x202E, 0x2066, 0x2069})
    void refusesNamesWithWhatIsNotSeen(int character) {
        String name = "Pay" + Character.toString(character) + "roll";

        assertThatThrownBy(() -> CleanText.line(name, "name"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(PlatformProblem.CHARACTER_UNSEEN);
                    assertThat(refused.field()).isEqualTo("name");
                    assertThat(refused).hasMessageContaining("U+%04X".formatted(character));
                });
        assertThat(CleanText.fileName(name)).isEqualTo("Payroll");
    }

    @Test
    void takesEveryLetterAndBlanksAroundThem() {
        assertThat(CleanText.line(" Médecins – קופת חולים 👩‍⚕️\n", "title")).isEqualTo("Médecins – קופת חולים 👩‍⚕️");
    }

    @Test
    void takesSeveralLinesWhereTheyBelong() {
        assertThat(CleanText.lines("one\r\n\ttwo\n", "purpose")).isEqualTo("one\n\ttwo");
        assertThatThrownBy(() -> CleanText.lines("one" + (char) 0x202E + "two", "purpose"))
                .hasMessageContaining("U+202E");
    }
}
