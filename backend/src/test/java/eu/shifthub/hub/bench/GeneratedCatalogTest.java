package eu.shifthub.hub.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.catalog.rdf.AccessRights;
import eu.shifthub.hub.catalog.rdf.Description;
import eu.shifthub.hub.catalog.rdf.ReferenceShapes;
import eu.shifthub.hub.catalog.rdf.Samples;
import eu.shifthub.hub.catalog.rdf.SecondEngine;
import eu.shifthub.hub.catalog.rdf.Terms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the benchmarks measure is what the profiles want: each dataset at the level of its access rights. */
class GeneratedCatalogTest {
    private static final int SAMPLE = 1000;
    private static final int AT_ONCE = 50;
    private static final long SEED = 20_261_122;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void conformsToTheProfileOfItsAccessLevel() {
        assumeFalse(ReferenceShapes.areAbsent(), "The shapes of the profiles are not beside the project.");
        Map<AccessRights, List<CatalogEntry>> byLevel = sample().collect(Collectors.groupingBy(AccessRights::of));

        assertThat(byLevel).hasSize(AccessRights.values().length);
        byLevel.forEach((level, entries) -> {
            for (int from = 0; from < entries.size(); from += AT_ONCE) {
                Model some = Terms.model();
                entries.subList(from, Math.min(entries.size(), from + AT_ONCE))
                        .forEach(entry -> seen(entry)
                                .forEach(visibility -> some.add(Description.of(entry, visibility, Samples.HUB))));
                Samples.COMMONS.explain(some);
                assertThat(ReferenceShapes.violations(some, level)).isEmpty();
            }
        });
    }

    /** So that Jena, which writes it, is not the only one to judge it. */
    @Test
    void conformsInTheEyesOfAnotherEngineToo() throws IOException, InterruptedException {
        assumeFalse(ReferenceShapes.areAbsent(), "The shapes of the profiles are not beside the project.");
        assumeTrue(SecondEngine.isThere(), "The packages of the frontend are not installed.");
        List<SecondEngine.Described> described = new ArrayList<>();
        sample().forEach(entry -> {
            Model said = Description.of(entry, seen(entry).getFirst(), Samples.HUB);
            Samples.COMMONS.explain(said);
            described.add(new SecondEngine.Described(AccessRights.of(entry), said));
        });

        assertThat(SecondEngine.violations(described, folder)).isEmpty();
    }

    private static Stream<CatalogEntry> sample() {
        return IntStream.range(0, SAMPLE).mapToObj(i -> new GeneratedDataset(SEED, i).entry());
    }

    /** As much as the public sees of it where it is listed, and as much as who is signed in does. */
    private static List<Visibility> seen(CatalogEntry entry) {
        return switch (entry.sensitivity()) {
            case PUBLIC -> List.of(Visibility.ROWS);
            case INTERNAL -> List.of(Visibility.DESCRIPTION, Visibility.PREVIEW);
            case RESTRICTED -> List.of(Visibility.DESCRIPTION);
            case SENSITIVE -> List.of(Visibility.OUTLINE);
        };
    }
}
