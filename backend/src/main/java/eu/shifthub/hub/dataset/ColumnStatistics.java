package eu.shifthub.hub.dataset;

import eu.shifthub.hub.engine.Profile;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sees of what was counted in a column.
 *
 * @param histogram bins whose rows are null have too few to be shown
 * @param everyValue whether the frequent values are all there are
 * @param tooFew whether something was left out because too few rows have it
 * @param personal whether values were left out because they are personal data
 */
public record ColumnStatistics(
        long nulls,
        long distinct,
        @Nullable String minimum,
        @Nullable String maximum,
        List<Profile.Quantile> quantiles,
        List<Bin> histogram,
        List<Profile.Frequency> topValues,
        boolean everyValue,
        List<String> examples,
        boolean tooFew,
        boolean personal) {
    /** One of {@link Profile.Bin}; rows are null where they are too few to be shown. */
    public record Bin(String from, String to, @Nullable Long rows) {
        static Bin of(Profile.Bin bin) {
            return new Bin(bin.from(), bin.to(), bin.rows());
        }
    }

    /** Everything, for those who may read the rows; no value of personal data. */
    public static ColumnStatistics whole(Profile.Column counted, boolean personal) {
        return personal
                ? countsOnly(counted)
                : new ColumnStatistics(
                        counted.nulls(),
                        counted.distinct(),
                        counted.minimum(),
                        counted.maximum(),
                        counted.quantiles(),
                        counted.histogram().stream().map(Bin::of).toList(),
                        counted.topValues(),
                        counted.everyValue(),
                        counted.examples(),
                        false,
                        false);
    }

    private static ColumnStatistics countsOnly(Profile.Column counted) {
        return new ColumnStatistics(
                counted.nulls(),
                counted.distinct(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                false,
                true);
    }

    /** A bin at the edge reaches to the extreme, which is a single row's. */
    private static List<Bin> withoutEdges(List<Bin> bins) {
        int[] shown = IntStream.range(0, bins.size())
                .filter(i -> Objects.requireNonNullElse(bins.get(i).rows(), 0L) > 0)
                .toArray();
        return shown.length == 0 ? List.of() : bins.subList(shown[0], shown[shown.length - 1] + 1);
    }

    /**
     * What those may know who may not read the rows: no single value (an extreme is a single row's), and nothing that
     * fewer rows than the minimum stand behind.
     */
    static ColumnStatistics withoutSmallCounts(Profile.Column counted, long rows, boolean personal, int minimum) {
        if (personal) {
            return countsOnly(counted);
        }
        long filled = rows - counted.nulls();
        List<Profile.Bin> bins = counted.histogram();
        Set<Integer> small =
                SmallCounts.hidden(bins.stream().map(Profile.Bin::rows).toList(), filled, minimum);
        List<Profile.Frequency> values = counted.topValues();
        Set<Integer> rare =
                SmallCounts.hidden(values.stream().map(Profile.Frequency::rows).toList(), filled, minimum);
        return new ColumnStatistics(
                counted.nulls(),
                counted.distinct(),
                null,
                null,
                counted.quantiles().stream()
                        .filter(quantile -> Math.min(quantile.share(), 1 - quantile.share()) * filled >= minimum)
                        .toList(),
                withoutEdges(IntStream.range(0, bins.size())
                        .mapToObj(i -> small.contains(i)
                                ? new Bin(bins.get(i).from(), bins.get(i).to(), null)
                                : Bin.of(bins.get(i)))
                        .toList()),
                IntStream.range(0, values.size())
                        .filter(i -> !rare.contains(i))
                        .mapToObj(values::get)
                        .toList(),
                counted.everyValue() && rare.isEmpty(),
                List.of(),
                !small.isEmpty() || !rare.isEmpty(),
                false);
    }
}
