package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 100_000})
    void handsEverythingOnInItsOrder(int count) {
        List<Integer> written = new ArrayList<>();

        ReadAhead.<Integer>run(out -> IntStream.range(0, count).forEach(out::accept), written::add);

        assertThat(written).isEqualTo(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void throwsWhatTheReaderThrowsAfterWhatItRead() {
        List<Integer> written = new ArrayList<>();

        assertThatThrownBy(() -> ReadAhead.<Integer>run(
                        out -> {
                            IntStream.range(0, 600).forEach(out::accept);
                            throw CatalogProblem.BEING_MADE.because();
                        },
                        written::add))
                .hasMessage(CatalogProblem.BEING_MADE.message());

        assertThat(written).hasSize(512);
    }

    @Test
    void throwsAnErrorOfTheReader() {
        assertThatThrownBy(() -> ReadAhead.<Integer>run(
                        out -> {
                            throw new OutOfMemoryError("as if");
                        },
                        out -> {}))
                .hasRootCauseInstanceOf(OutOfMemoryError.class);
    }

    /** An endless reading ends where its writer fails, as when a client hangs up. */
    @Test
    void readsNoMoreWhereTheWriterFails() {
        AtomicBoolean ended = new AtomicBoolean();

        assertThatThrownBy(() -> ReadAhead.<Integer>run(
                        out -> {
                            try {
                                IntStream.iterate(0, read -> read + 1).forEach(out::accept);
                            } finally {
                                ended.set(true);
                            }
                        },
                        written -> {
                            throw new IllegalStateException("hung up");
                        }))
                .hasMessage("hung up");

        assertThat(ended).isTrue();
    }
}
