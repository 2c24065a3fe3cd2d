package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.platform.SeveralProblems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The form in which people describe a dataset. */
@Controller
class DescribingController {
    private static final int MOST_VALUES = 100;

    private final Describing describing;
    private final Prefill prefill;
    private final Profile profile;
    private final Concepts concepts;
    private final Users users;
    private final Viewers viewers;

    DescribingController(
            Describing describing, Prefill prefill, Profile profile, Concepts concepts, Users users, Viewers viewers) {
        this.describing = describing;
        this.prefill = prefill;
        this.profile = profile;
        this.concepts = concepts;
        this.users = users;
        this.viewers = viewers;
    }

    @QueryMapping
    CatalogDescription catalogDescription(@Argument DatasetId dataset, @Argument String language) {
        return description(dataset, language);
    }

    @QueryMapping
    DescriptionCheck checkCatalogDescription(@Argument CheckCatalogDescriptionInput input) {
        return describing.check(viewers.person(), input.dataset(), values(input.properties()));
    }

    @MutationMapping
    SavePayload saveCatalogDescription(@Argument SaveCatalogDescriptionInput input) {
        describing.save(viewers.person(), input.dataset(), values(input.properties()), input.revision());
        return new SavePayload(description(input.dataset(), "en"));
    }

    private CatalogDescription description(DatasetId dataset, String language) {
        Viewer.Person by = viewers.person();
        Describing.State state = describing.read(by, dataset);
        Known known = state.known();
        List<Proposal> proposals = prefill.of(known);
        DescribedValues all = known.byHub().with(state.values());
        return new CatalogDescription(
                known.dataset(),
                profile.title(),
                known.level(),
                state.revision(),
                state.said().map(Said::at).orElse(null),
                state.said().map(said -> users.get(said.by())).orElse(null),
                profile.fields().stream()
                        .map(field -> field(field, known.level(), all, language, proposals))
                        .toList(),
                describing.check(known, state.values()));
    }

    private Field field(
            ProfileField field,
            CatalogAccessLevel level,
            DescribedValues values,
            String language,
            List<Proposal> proposals) {
        List<DescribedValue> said = values.of(field.property());
        return new Field(
                field.property(),
                field.group(),
                field.kind(),
                profile.need(level, field.property()),
                field.many(),
                field.localised(),
                field.byPerson(),
                said.stream().map(ValueForm::of).toList(),
                concepts.of(field.schemes(), language).stream()
                        .map(concept -> new LabelledConcept(concept.iri(), concept.label(language), concept.notation()))
                        .toList(),
                proposals.stream()
                        .filter(proposal -> proposal.property().equals(field.property()))
                        .filter(proposal ->
                                proposal.value() == null ? said.isEmpty() : !said.contains(proposal.value()))
                        .map(proposal -> new ProposalForm(
                                proposal.reason(),
                                proposal.arguments(),
                                proposal.value() == null ? null : ValueForm.of(proposal.value())))
                        .toList());
    }

    /** What was typed, each value as its property has it; everything that is wrong is told at once. */
    private DescribedValues values(List<PropertyInput> properties) {
        Map<String, List<DescribedValue>> values = new LinkedHashMap<>();
        List<ProblemException> wrong = new ArrayList<>();
        for (PropertyInput input : properties) {
            try {
                if (values.put(input.property(), values(input)) != null) {
                    throw DescribingProblem.PROPERTY_TWICE.at(input.property(), Map.of("property", input.property()));
                }
            } catch (ProblemException problem) {
                wrong.add(problem);
            }
        }
        if (!wrong.isEmpty()) {
            throw new SeveralProblems(wrong);
        }
        return new DescribedValues(values);
    }

    private List<DescribedValue> values(PropertyInput input) {
        ProfileField field = profile.find(input.property())
                .filter(ProfileField::byPerson)
                .orElseThrow(() ->
                        DescribingProblem.PROPERTY_UNKNOWN.at(input.property(), Map.of("property", input.property())));
        if (input.values().size() > MOST_VALUES) {
            throw DescribingProblem.VALUES_TOO_MANY.at(input.property(), Map.of("most", MOST_VALUES));
        }
        List<DescribedValue> values = input.values().stream()
                .flatMap(value -> value.toValue(field).stream())
                .distinct()
                .toList();
        if (field.localised() && isTwiceInALanguage(values)) {
            throw DescribingProblem.LANGUAGE_TWICE.at(input.property());
        }
        return values;
    }

    private static boolean isTwiceInALanguage(List<DescribedValue> values) {
        return values.stream()
                        .map(value -> ((DescribedValue.Text) value).language())
                        .distinct()
                        .count()
                < values.size();
    }

    record CatalogDescription(
            Dataset dataset,
            String profile,
            CatalogAccessLevel accessLevel,
            String revision,
            @Nullable Instant describedAt,
            Viewer.@Nullable Person describedBy,
            List<Field> fields,
            DescriptionCheck check) {}

    record Field(
            String property,
            String group,
            FieldKind kind,
            Need need,
            boolean many,
            boolean localised,
            boolean byPerson,
            List<ValueForm> values,
            List<LabelledConcept> concepts,
            List<ProposalForm> proposals) {}

    record LabelledConcept(
            String iri, String label, @Nullable String notation) {}

    record ProposalForm(
            String reason, List<String> arguments, @Nullable ValueForm value) {}

    record CheckCatalogDescriptionInput(DatasetId dataset, List<PropertyInput> properties) {}

    record SaveCatalogDescriptionInput(DatasetId dataset, String revision, List<PropertyInput> properties) {}

    record PropertyInput(String property, List<ValueForm> values) {}

    record SavePayload(CatalogDescription description) {}
}
