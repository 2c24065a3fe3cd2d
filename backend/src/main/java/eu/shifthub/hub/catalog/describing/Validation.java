package eu.shifthub.hub.catalog.describing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.springframework.stereotype.Component;

/** Judges what is said of a dataset by the shapes of its access level. */
@Component
class Validation {
    private static final Map<String, String> CODES = Map.of(
            "MinCountConstraintComponent", Violation.MISSING,
            "MaxCountConstraintComponent", "TOO_MANY",
            "MaxLengthConstraintComponent", "TOO_LONG",
            "MaxInclusiveConstraintComponent", "TOO_LARGE",
            "UniqueLangConstraintComponent", "LANGUAGE_TWICE",
            "LessThanOrEqualsConstraintComponent", "ABOVE_THE_OTHER");

    private static final Map<String, Property> PARAMETERS = Map.of(
            "TOO_MANY", SHACLM.maxCount,
            "TOO_LONG", SHACLM.maxLength,
            "TOO_LARGE", SHACLM.maxInclusive);

    private final Profile profile;
    private final Concepts concepts;

    Validation(Profile profile, Concepts concepts) {
        this.profile = profile;
        this.concepts = concepts;
    }

    /** In the order of the form. */
    List<Violation> of(CatalogAccessLevel level, DescribedValues values) {
        FormGraph graph = new FormGraph(profile, concepts, values);
        List<String> order =
                profile.fields().stream().map(ProfileField::property).toList();
        return ShaclValidator.get()
                .validate(profile.shapes(level), graph.model().getGraph())
                .getEntries()
                .stream()
                .flatMap(entry -> violation(entry, graph).stream())
                .sorted(Comparator.comparingInt((Violation found) -> order.indexOf(found.property()))
                        .thenComparing(Violation::code))
                .distinct()
                .toList();
    }

    private Optional<Violation> violation(ReportEntry entry, FormGraph graph) {
        return profile.propertyOf(entry.source()).flatMap(profile::find).map(field -> {
            String component = entry.sourceConstraintComponent().getLocalName();
            String code = CODES.getOrDefault(component, wrong(field.kind()));
            int position = entry.value() == null ? -1 : graph.position(field.property(), entry.value());
            return new Violation(
                    field.property(),
                    position < 0 ? null : position,
                    entry.severity().equals(Severity.Violation)
                            ? Violation.Severity.VIOLATION
                            : Violation.Severity.WARNING,
                    code,
                    arguments(entry, code));
        });
    }

    private List<String> arguments(ReportEntry entry, String code) {
        return Stream.ofNullable(PARAMETERS.get(code))
                .flatMap(parameter -> profile.parameter(entry.source(), parameter).stream())
                .toList();
    }

    private static String wrong(FieldKind kind) {
        return switch (kind) {
            case CONCEPT -> "NOT_IN_VOCABULARY";
            case LINK -> "NO_WEB_ADDRESS";
            case PERIOD -> "PERIOD_INVALID";
            case DURATION -> "DURATION_INVALID";
            case AGENT -> "AGENT_INCOMPLETE";
            case TEXT, LINES, NUMBER -> "INVALID";
        };
    }
}
