package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.PublicationCheck;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.platform.SeveralProblems;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the profile demands at the access level of a sensitivity must be said before a dataset is published with it. */
@Component
class MandatoryProperties implements PublicationCheck {
    private final Describing describing;

    MandatoryProperties(Describing describing) {
        this.describing = describing;
    }

    @Override
    public void check(Dataset dataset, Sensitivity sensitivity) {
        List<ProblemException> missing = describing.violations(dataset, CatalogAccessLevel.of(sensitivity)).stream()
                .filter(violation -> !violation.isWarning())
                .map(Violation::property)
                .distinct()
                .map(property -> DescribingProblem.NEEDED_TO_PUBLISH.at(
                        property, Map.of("property", property, "propertyKey", textKey(property))))
                .toList();
        if (!missing.isEmpty()) {
            throw new SeveralProblems(missing);
        }
    }

    /** Of the text that names the property. */
    private static String textKey(String property) {
        return "describing.field." + property.replaceAll("[:/]", "_");
    }
}
