package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.quality.CheckedVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.rdf.model.Resource;

/** What was measured of its quality: statistics. */
final class Measurements {
    private static final int DIGITS = 4;

    private Measurements() {}

    static void write(Draft draft) {
        BigDecimal completeness = draft.entry().quality().completeness();
        if (completeness != null) {
            measurement(draft, Metric.COMPLETENESS, decimal(completeness));
        }
        CheckedVersion checked = draft.entry().quality().checked();
        int rules = checked == null ? 0 : checked.fulfilled() + checked.broken();
        if (checked != null && rules > 0) {
            BigDecimal share = BigDecimal.valueOf(checked.fulfilled())
                    .divide(BigDecimal.valueOf(rules), DIGITS, RoundingMode.DOWN);
            measurement(draft, Metric.RULES_CHECKED, Integer.toString(rules))
                    .addProperty(Terms.GENERATED_AT, draft.instant(checked.at()));
            measurement(draft, Metric.RULES_FULFILLED, decimal(share))
                    .addProperty(Terms.GENERATED_AT, draft.instant(checked.at()));
        }
    }

    private static Resource measurement(Draft draft, Metric metric, String value) {
        Resource measurement = draft.part(
                        "quality-" + metric.suffix(), Terms.resource(Terms.DQV + "QualityMeasurement"))
                .addProperty(Terms.MEASUREMENT_OF, draft.resource(draft.iris().quality(metric.suffix())))
                .addProperty(Terms.property(Terms.DQV + "computedOn"), draft.dataset())
                .addProperty(
                        Terms.MEASURED_VALUE,
                        draft.model()
                                .createTypedLiteral(
                                        value, TypeMapper.getInstance().getSafeTypeByName(metric.type())));
        draft.dataset().addProperty(Terms.HAS_QUALITY_MEASUREMENT, measurement);
        return measurement;
    }

    /** As XML Schema writes it when it may choose. */
    private static String decimal(BigDecimal share) {
        BigDecimal shortest = share.stripTrailingZeros();
        return (shortest.scale() < 1 ? shortest.setScale(1) : shortest).toPlainString();
    }
}
