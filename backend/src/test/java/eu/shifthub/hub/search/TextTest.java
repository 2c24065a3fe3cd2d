package eu.shifthub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    @ParameterizedTest
    @CsvSource({
        "médecins, médecin",
        "hôpitaux, hôpital",
        "vaccines, vaccine",
        "vaccination, vaccinations",
        "Krankheiten, Krankheit",
        "Tumoren, Tumor"
    })
    void givesFormsOfAWordAStemInCommon(String one, String other) {
        assertThat(Text.stems(Text.words(one).getFirst()))
                .containsAnyElementsOf(Text.stems(Text.words(other).getFirst()));
    }

    @Test
    void marksStemsSoThatTheyAreNoWords() {
        assertThat(Text.stems("hopitaux"))
                .isNotEmpty()
                .allSatisfy(stem -> assertThat(stem).startsWith(String.valueOf(StemFilter.MARK)));
        assertThat(Text.words("\u0001hopital")).containsExactly("hopital");
    }

    @Test
    void leavesStopWordsOfEachLanguageAlone() {
        assertThat(Text.isStopWord("des")).isTrue();
        assertThat(Text.isStopWord("the")).isTrue();
        assertThat(Text.isStopWord("und")).isTrue();
        assertThat(Text.stems("und")).isEmpty();
    }
}
