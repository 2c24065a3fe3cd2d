package eu.shifthub.hub.catalog;

import eu.shifthub.hub.quality.CheckedVersion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the quality of a version in numbers, which are statistics.
 *
 * @param completeness the share of its cells that are not empty; null where nobody has counted
 * @param checked what came of checking it; null where it never was
 */
public record MeasuredQuality(
        @Nullable BigDecimal completeness, @Nullable CheckedVersion checked) {
    /** Of a version of which nothing is known. */
    public static final MeasuredQuality NONE = new MeasuredQuality(null, null);
}
