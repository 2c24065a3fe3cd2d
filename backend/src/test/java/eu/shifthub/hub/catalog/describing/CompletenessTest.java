package eu.shifthub.hub.catalog.describing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.catalog.describing.Completeness.DimensionScore;
import eu.shifthub.hub.catalog.describing.Completeness.Score;
import eu.shifthub.hub.catalog.describing.DescribedValue.Link;
import eu.shifthub.hub.catalog.describing.DescribedValue.Period;
import eu.shifthub.hub.catalog.describing.DescribedValue.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final DescribedValues FOUND_AND_LICENSED = new DescribedValues(Map.of(
            "dcat:keyword", List.of(new Text("stay", null)),
            "dct:spatial", List.of(new Link("urn:somewhere")),
            "dct:temporal", List.of(new Period(LocalDate.of(2020, 1, 1), null)),
            "dcat:distribution/dct:license", List.of(new Link("urn:licence"))));

    private static final List<Violation> LACKING =
            List.of(new Violation("dct:type", null, Violation.Severity.VIOLATION, Violation.MISSING, List.of()));

    @Test
    void addsUpToThePortalsPoints() {
        Score score = Completeness.of(CatalogAccessLevel.PUBLIC, DescribedValues.NONE, List.of());

        assertThat(score.of()).isEqualTo(405);
        assertThat(score.dimensions()).extracting(DimensionScore::of).containsExactly(100, 100, 110, 75, 20);
    }

    @Test
    void reachesAllButWhatTheHubNeverSays() {
        Score score = Completeness.of(CatalogAccessLevel.PUBLIC, FOUND_AND_LICENSED, List.of());

        assertThat(score.points()).isEqualTo(400).isEqualTo(score.possible());
        assertThat(score.rating()).isEqualTo(Completeness.Rating.EXCELLENT);
    }

    @Test
    void expectsNoDownloadOfClosedData() {
        Score score = Completeness.of(CatalogAccessLevel.NON_PUBLIC, FOUND_AND_LICENSED, List.of());

        assertThat(score.possible()).isEqualTo(345);
        assertThat(score.points()).isEqualTo(345);
        assertThat(score.rating()).isEqualTo(Completeness.Rating.GOOD);
    }

    @Test
    void takesPointsAwayForWhatIsMissing() {
        Score score = Completeness.of(CatalogAccessLevel.PUBLIC, DescribedValues.NONE, LACKING);

        assertThat(score.points()).isEqualTo(400 - 30 - 20 - 20 - 30 - 20 - 10);
        assertThat(score.rating()).isEqualTo(Completeness.Rating.GOOD);
    }
}
