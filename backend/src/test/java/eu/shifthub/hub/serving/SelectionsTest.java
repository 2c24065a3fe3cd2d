package eu.shifthub.hub.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.query.RowComparison;
import eu.shifthub.hub.query.RowFilter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionsTest {
    @Test
    void readsColumnNamesWithCommasAndQuotes() {
        assertThat(Selections.of(Map.of("columns", new String[] {"Nom,\"Num, \"\"RPPS\"\"\",OA"}))
                        .columns())
                .containsExactly("Nom", "Num, \"RPPS\"", "OA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,", ",a", "\"a", "a\"b", ""})
    void refusesListsThatAreNone(String columns) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Selections.of(Map.of("columns", new String[] {columns})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "newest", "99999999999"})
    void refusesVersionsThatAreNoNumber(String version) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Selections.of(Map.of("version", new String[] {version})));
    }

    @Test
    void takesEveryOtherParameterForAFilter() {
        assertThat(Selections.of(Map.of("OA", new String[] {"A"})).filter())
                .isEqualTo(RowFilter.all(List.of(RowFilter.where(RowComparison.equal("OA", "A")))));
    }
}
