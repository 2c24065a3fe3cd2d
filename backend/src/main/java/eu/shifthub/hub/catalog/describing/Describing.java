package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.catalog.describing.DescribedValue.Text;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.platform.SeveralProblems;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say of datasets, in the words of the profile. */
@Component
@Transactional
public class Describing {
    private final DescriptionStore store;
    private final Datasets datasets;
    private final Facts facts;
    private final Validation validation;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Describing(
            DescriptionStore store,
            Datasets datasets,
            Facts facts,
            Validation validation,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.datasets = datasets;
        this.facts = facts;
        this.validation = validation;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /**
     * For rooms that judge themselves; datasets of which nobody has said anything are missing. Title, description and
     * labels in the dataset's own language are not among them: the dataset has those.
     */
    @Transactional(readOnly = true)
    public Map<DatasetId, DescribedValues> byDatasets(Collection<DatasetId> ids) {
        return store.byDatasets(ids);
    }

    /**
     * What is said of a dataset, its own title, description and labels among it.
     *
     * @param said by whom and when; empty where it is only the dataset's own texts
     * @param revision names this state
     */
    record State(Known known, DescribedValues values, Optional<Said> said, String revision) {}

    /** For who may edit the dataset. */
    @Transactional(readOnly = true)
    State read(Viewer.Person by, DatasetId id) {
        access.requireEdit(by, id.value());
        return state(id);
    }

    /** How values would do, whether they are saved or not; for who may edit the dataset. */
    @Transactional(readOnly = true)
    DescriptionCheck check(Viewer.Person by, DatasetId id, DescribedValues values) {
        access.requireEdit(by, id.value());
        return check(facts.of(datasets.get(id)), values);
    }

    DescriptionCheck check(Known known, DescribedValues values) {
        DescribedValues all = known.byHub().with(values);
        List<Violation> violations = validation.of(known.level(), all);
        return new DescriptionCheck(violations, Completeness.of(known.level(), all, violations));
    }

    /** What is wrong with what is said of a dataset, or missing from it, at an access level. */
    @Transactional(readOnly = true)
    List<Violation> violations(Dataset dataset, CatalogAccessLevel level) {
        State state = state(dataset.id());
        return validation.of(level, state.known().byHub().with(state.values()));
    }

    /**
     * Writes what is said of a dataset, all of it, where nothing is wrong with it; what is missing may be. For who may
     * edit the dataset.
     *
     * @param seen the revision that was read
     */
    void save(Viewer.Person by, DatasetId id, DescribedValues values, String seen) {
        access.requireEdit(by, id.value());
        datasets.lock(id);
        State before = state(id);
        if (!before.revision().equals(seen)) {
            throw DescribingProblem.CHANGED_MEANWHILE.because();
        }
        refuseWrong(check(before.known(), values));
        DescribedValues kept = withoutOwnTexts(values);
        DescribedValues keptBefore = before.said().map(Said::values).orElse(DescribedValues.NONE);
        if (!kept.equals(keptBefore)) {
            int revision = before.said().map(Said::revision).orElse(0) + 1;
            if (!store.save(new Said(id, kept, revision, by.id(), clock.instant()))) {
                throw DescribingProblem.CHANGED_MEANWHILE.because();
            }
            events.publishEvent(new DescriptionChanged(
                    Ids.next(), clock.instant(), by.actor(), null, id, changed(keptBefore, kept)));
        }
        writeOwnTexts(by, before.known().dataset(), values);
    }

    private State state(DatasetId id) {
        Known known = facts.of(datasets.get(id));
        Optional<Said> said = store.find(id);
        DescribedValues own = known.ownTexts();
        return new State(
                known,
                own.and(said.map(Said::values).orElse(DescribedValues.NONE)),
                said,
                said.map(Said::revision).orElse(0) + "-" + Integer.toHexString(own.hashCode()));
    }

    private static void refuseWrong(DescriptionCheck check) {
        List<ProblemException> wrong = check.violations().stream()
                .filter(violation -> !violation.isMissing())
                .map(violation ->
                        DescribingProblem.wrong(violation.property(), violation.code(), violation.arguments()))
                .toList();
        if (!wrong.isEmpty()) {
            throw new SeveralProblems(wrong);
        }
    }

    private void writeOwnTexts(Viewer.Person by, Dataset dataset, DescribedValues values) {
        String title = ownText(values, Known.TITLE).orElseThrow(() -> DescribingProblem.TITLE_MISSING.at(Known.TITLE));
        String description = ownText(values, Known.DESCRIPTION).orElse("");
        List<String> labels =
                values.of(Known.KEYWORD, Text.class).stream().map(Text::text).toList();
        boolean same = title.equals(dataset.title())
                && description.equals(dataset.description())
                && labels.equals(dataset.labels());
        if (!same) {
            datasets.describe(
                    by,
                    dataset.id(),
                    new Datasets.Description(title, description, labels, dataset.sensitivity(), null));
        }
    }

    private static Optional<String> ownText(DescribedValues values, String property) {
        return values.of(property, Text.class).stream()
                .filter(text -> text.language() == null)
                .map(Text::text)
                .findFirst();
    }

    private static DescribedValues withoutOwnTexts(DescribedValues values) {
        Map<String, List<DescribedValue>> kept = new HashMap<>(values.values());
        kept.remove(Known.KEYWORD);
        Stream.of(Known.TITLE, Known.DESCRIPTION)
                .filter(kept::containsKey)
                .forEach(property -> kept.put(
                        property,
                        Objects.requireNonNull(kept.get(property)).stream()
                                .filter(value -> value instanceof Text text && text.language() != null)
                                .toList()));
        return new DescribedValues(kept);
    }

    private static List<String> changed(DescribedValues before, DescribedValues after) {
        Set<String> properties = new TreeSet<>(before.values().keySet());
        properties.addAll(after.values().keySet());
        properties.removeIf(property -> before.of(property).equals(after.of(property)));
        return List.copyOf(properties);
    }
}
