package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageFillTest {
    @Test
    void beginsAPageWhereTheOneBeforeHasEnoughDatasetsOrBytes() {
        assertThat(pages(2, 100, 10, 10, 10)).containsExactly(1, 1, 2);
        assertThat(pages(9, 100, 60, 40, 1, 100, 1)).containsExactly(1, 1, 2, 3, 4);
    }

    @Test
    void putsADatasetThatIsTooLargeOnAPageOfItsOwn() {
        assertThat(pages(9, 100, 10, 1000, 10)).containsExactly(1, 2, 3);
        assertThat(pages(9, 100, 1000)).containsExactly(1);
    }

    private static List<Integer> pages(int mostDatasets, long mostBytes, long... bytes) {
        var fill = new PageFill(mostDatasets, mostBytes);
        int[] page = {1};
        return Arrays.stream(bytes)
                .mapToObj(of -> new Revision(UUID.randomUUID(), Revision.Kind.CREATED, "d", Instant.EPOCH, of))
                .map(revision -> page[0] += fill.takes(revision) ? 0 : 1)
                .toList();
    }
}
