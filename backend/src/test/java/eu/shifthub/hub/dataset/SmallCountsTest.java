package eu.shifthub.hub.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallCountsTest {
    @Test
    void hidesNothingWhereEveryCountIsLarge() {
        assertThat(SmallCounts.hidden(List.of(10L, 0L, 5L), 15, 5)).isEmpty();
    }

    @Test
    void hidesOneMoreWhereASingleSmallCountCouldBeFoundBySubtraction() {
        assertThat(SmallCounts.hidden(List.of(10L, 3L, 7L), 20, 5)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void hidesOneMoreWhereAllThatIsHiddenIsStillTooFew() {
        assertThat(SmallCounts.hidden(List.of(10L, 2L, 1L, 8L), 21, 5)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void hidesNoMoreWhereWhatIsNotCountedHidesIt() {
        assertThat(SmallCounts.hidden(List.of(10L, 3L), 100, 5)).containsExactly(1);
        assertThat(SmallCounts.hidden(List.of(10L, 3L), 14, 5)).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void hidesEverythingWhereAllIsSmall() {
        assertThat(SmallCounts.hidden(List.of(1L, 2L), 3, 5)).containsExactlyInAnyOrder(0, 1);
    }
}
