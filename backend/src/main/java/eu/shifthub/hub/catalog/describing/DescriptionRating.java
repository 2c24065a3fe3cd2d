package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.access.Sensitivity;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How complete the description of a published dataset is, in a word. Nothing wrong is ever saved, so a description
 * conforms where nothing mandatory is missing; that is told without asking the shapes, as a whole catalog has to be.
 */
@Component
public class DescriptionRating {
    private final Profile profile;

    DescriptionRating(Profile profile) {
        this.profile = profile;
    }

    /** POOR, SUFFICIENT, GOOD or EXCELLENT. */
    public String of(Sensitivity sensitivity, String description, List<String> labels, DescribedValues said) {
        CatalogAccessLevel level = CatalogAccessLevel.of(sensitivity);
        DescribedValues all = Known.ownTexts(description, labels).and(said);
        boolean conforms = profile.fields().stream()
                .filter(ProfileField::byPerson)
                .map(ProfileField::property)
                .filter(property -> !property.equals(Known.TITLE))
                .filter(property -> profile.need(level, property) == Need.MANDATORY)
                .noneMatch(property -> all.of(property).isEmpty() && !Known.isAlwaysSaid(property));
        return Completeness.rating(level, all, conforms).name();
    }
}
