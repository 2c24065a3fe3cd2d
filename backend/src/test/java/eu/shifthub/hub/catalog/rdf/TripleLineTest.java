package eu.shifthub.hub.catalog.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripleLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://a/b> <https://p> <https://o> .",
                "_:b0 <https://p> _:b1 .",
                "<https://a> <https://p> \"a \\\"quoted\\\" text\\n of \\\\ two\"@en-GB .",
                "<https://a> <https://p> \"\" .",
                "<https://a> <https://p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
                "<https://é/ü> <https://p> \"Émile 😀\"@fr ."
            })
    void knowsOneTriple(String line) {
        assertThat(TripleLine.isOne(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                " <https://a> <https://p> <https://o> .",
                "<https://a> <https://p> <https://o> . <https://b> <https://p> <https://o> .",
                "<https://a> <https://p> \"t\"@en . <https://b> <https://p> <https://o> .",
                "<https://a> <https://p> \"t\"@en--x .",
                "<https://a> <https://p> \"t\"^^<https://x> <https://y> .",
                "<https://a> <https://p> \"t\\\" .",
                "<https://a> <https://p> \"t\\",
                "<https://a b> <https://p> <https://o> .",
                "<> <https://p> <https://o> .",
                "<https://a> _:p <https://o> ."
            })
    void refusesWhatIsMoreOrLessThanOne(String line) {
        assertThat(TripleLine.isOne(line)).isFalse();
    }
}
