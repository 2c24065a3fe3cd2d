package eu.shifthub.hub.catalog.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftTest {
    @Test
    void replacesWhatXmlCannotCarry() {
        assertThat(Draft.text("a\u0001b\uFFFFc\uD800d\te😀")).isEqualTo("a b c d\te😀");
    }
}
