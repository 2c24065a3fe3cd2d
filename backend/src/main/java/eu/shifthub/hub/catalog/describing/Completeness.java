package eu.shifthub.hub.catalog.describing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How complete a description is by the five dimensions of the European data portal's metadata quality assessment, 405
 * points in all.
 */
final class Completeness {
    private static final int EXCELLENT = 351;
    private static final int GOOD = 221;
    private static final int SUFFICIENT = 121;

    private Completeness() {}

    enum Rating {
        EXCELLENT,
        GOOD,
        SUFFICIENT,
        POOR
    }

    record Score(int points, int of, int possible, Rating rating, List<DimensionScore> dimensions) {}

    record DimensionScore(String name, int points, int of, int possible, List<IndicatorScore> indicators) {}

    /** @param property that a person gives to reach it, as the profile names it */
    record IndicatorScore(
            String name,
            int points,
            boolean reached,
            boolean possible,
            @Nullable String property) {}

    private enum Dimension {
        FINDABILITY,
        ACCESSIBILITY,
        INTEROPERABILITY,
        REUSABILITY,
        CONTEXTUALITY
    }

    /** When an indicator is reached. */
    private enum Reached {
        /** Once a person has given its property. */
        SAID,
        /** Always: the hub sees to it. */
        ALWAYS,
        /** Where the rows are open to everyone. */
        OPEN,
        /** Where nothing that must be said is missing or wrong. */
        CONFORMING,
        /** The hub does not say it. */
        NEVER
    }

    private enum Indicator {
        KEYWORDS(Dimension.FINDABILITY, 30, Reached.SAID, Known.KEYWORD),
        CATEGORIES(Dimension.FINDABILITY, 30, Reached.ALWAYS, null),
        SPATIAL(Dimension.FINDABILITY, 20, Reached.SAID, "dct:spatial"),
        TEMPORAL(Dimension.FINDABILITY, 20, Reached.SAID, "dct:temporal"),
        ACCESS_REACHABLE(Dimension.ACCESSIBILITY, 50, Reached.ALWAYS, null),
        DOWNLOAD(Dimension.ACCESSIBILITY, 20, Reached.OPEN, null),
        DOWNLOAD_REACHABLE(Dimension.ACCESSIBILITY, 30, Reached.OPEN, null),
        FORMAT(Dimension.INTEROPERABILITY, 20, Reached.ALWAYS, null),
        MEDIA_TYPE(Dimension.INTEROPERABILITY, 10, Reached.ALWAYS, null),
        FORMAT_VOCABULARY(Dimension.INTEROPERABILITY, 10, Reached.ALWAYS, null),
        NON_PROPRIETARY(Dimension.INTEROPERABILITY, 20, Reached.ALWAYS, null),
        MACHINE_READABLE(Dimension.INTEROPERABILITY, 20, Reached.ALWAYS, null),
        CONFORMANCE(Dimension.INTEROPERABILITY, 30, Reached.CONFORMING, null),
        LICENCE(Dimension.REUSABILITY, 20, Reached.SAID, "dcat:distribution/dct:license"),
        LICENCE_VOCABULARY(Dimension.REUSABILITY, 10, Reached.SAID, "dcat:distribution/dct:license"),
        ACCESS_RIGHTS(Dimension.REUSABILITY, 10, Reached.ALWAYS, null),
        ACCESS_RIGHTS_VOCABULARY(Dimension.REUSABILITY, 5, Reached.ALWAYS, null),
        CONTACT(Dimension.REUSABILITY, 20, Reached.ALWAYS, null),
        PUBLISHER(Dimension.REUSABILITY, 10, Reached.ALWAYS, null),
        RIGHTS(Dimension.CONTEXTUALITY, 5, Reached.NEVER, null),
        SIZE(Dimension.CONTEXTUALITY, 5, Reached.OPEN, null),
        ISSUED(Dimension.CONTEXTUALITY, 5, Reached.ALWAYS, null),
        MODIFIED(Dimension.CONTEXTUALITY, 5, Reached.ALWAYS, null);

        private final Dimension dimension;
        private final int points;
        private final Reached when;
        private final @Nullable String property;

        Indicator(Dimension dimension, int points, Reached when, @Nullable String property) {
            this.dimension = dimension;
            this.points = points;
            this.when = when;
            this.property = property;
        }
    }

    static Score of(CatalogAccessLevel level, DescribedValues values, List<Violation> violations) {
        return of(level, values, violations.stream().allMatch(Violation::isWarning));
    }

    /** @param conforms whether nothing that must be said is missing or wrong */
    static Rating rating(CatalogAccessLevel level, DescribedValues values, boolean conforms) {
        return of(level, values, conforms).rating();
    }

    private static Score of(CatalogAccessLevel level, DescribedValues values, boolean conforms) {
        List<DimensionScore> dimensions = Arrays.stream(Dimension.values())
                .map(dimension -> score(
                        dimension,
                        Arrays.stream(Indicator.values())
                                .filter(indicator -> indicator.dimension == dimension)
                                .map(indicator -> score(indicator, level, values, conforms))
                                .toList()))
                .toList();
        int points = dimensions.stream().mapToInt(DimensionScore::points).sum();
        return new Score(
                points,
                dimensions.stream().mapToInt(DimensionScore::of).sum(),
                dimensions.stream().mapToInt(DimensionScore::possible).sum(),
                rating(points),
                dimensions);
    }

    private static DimensionScore score(Dimension dimension, List<IndicatorScore> indicators) {
        return new DimensionScore(
                dimension.name(),
                indicators.stream()
                        .filter(IndicatorScore::reached)
                        .mapToInt(IndicatorScore::points)
                        .sum(),
                indicators.stream().mapToInt(IndicatorScore::points).sum(),
                indicators.stream()
                        .filter(IndicatorScore::possible)
                        .mapToInt(IndicatorScore::points)
                        .sum(),
                indicators);
    }

    private static IndicatorScore score(
            Indicator indicator, CatalogAccessLevel level, DescribedValues values, boolean conforms) {
        boolean open = level == CatalogAccessLevel.PUBLIC;
        boolean reached = switch (indicator.when) {
            case SAID ->
                Optional.ofNullable(indicator.property)
                        .map(property -> !values.of(property).isEmpty())
                        .orElse(false);
            case ALWAYS -> true;
            case OPEN -> open;
            case CONFORMING -> conforms;
            case NEVER -> false;
        };
        boolean possible = switch (indicator.when) {
            case SAID, ALWAYS, CONFORMING -> true;
            case OPEN -> open;
            case NEVER -> false;
        };
        return new IndicatorScore(indicator.name(), indicator.points, reached, possible, indicator.property);
    }

    private static Rating rating(int points) {
        return points >= EXCELLENT
                ? Rating.EXCELLENT
                : points >= GOOD ? Rating.GOOD : points >= SUFFICIENT ? Rating.SUFFICIENT : Rating.POOR;
    }
}
