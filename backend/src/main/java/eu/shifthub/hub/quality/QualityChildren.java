package eu.shifthub.hub.quality;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Rules and checks of datasets, for members of their workspace. */
@Controller
class QualityChildren {
    private static final int RUNS = 30;
    private static final int CHECKS = 20;

    private final RuleStore rules;
    private final CheckStore checks;
    private final Datasets datasets;
    private final Access access;
    private final Users users;
    private final Viewers viewers;

    QualityChildren(
            RuleStore rules, CheckStore checks, Datasets datasets, Access access, Users users, Viewers viewers) {
        this.rules = rules;
        this.checks = checks;
        this.datasets = datasets;
        this.access = access;
        this.users = users;
        this.viewers = viewers;
    }

    @BatchMapping
    Map<Dataset, List<Rule>> qualityRules(List<Dataset> parents) {
        List<Dataset> own = own(parents);
        Map<DatasetId, List<Rule>> found = rules.of(ids(own)).stream().collect(Collectors.groupingBy(Rule::dataset));
        return each(own, dataset -> found.getOrDefault(dataset.id(), List.of()));
    }

    @BatchMapping
    Map<Dataset, List<CheckRun>> qualityRuns(List<Dataset> parents) {
        List<Dataset> own = own(parents);
        Map<DatasetId, List<CheckRun>> found =
                checks.newestOf(ids(own), RUNS).stream().collect(Collectors.groupingBy(CheckRun::dataset));
        return each(own, dataset -> found.getOrDefault(dataset.id(), List.of()));
    }

    @BatchMapping
    Map<Dataset, CheckRun> quality(List<Dataset> parents) {
        List<Dataset> own = own(parents);
        Map<DatasetId, CheckRun> found =
                checks.newestOf(ids(own), 1).stream().collect(Collectors.toMap(CheckRun::dataset, run -> run));
        return each(own, dataset -> found.get(dataset.id()));
    }

    @BatchMapping(typeName = "QualityRule", field = "author")
    Map<Rule, Viewer.Person> author(List<Rule> parents) {
        Map<UserId, Viewer.Person> persons =
                users.persons(parents.stream().map(Rule::author).toList());
        return each(parents, rule -> persons.get(rule.author()));
    }

    @BatchMapping(typeName = "QualityRun", field = "askedBy")
    Map<CheckRun, Viewer.Person> askedBy(List<CheckRun> parents) {
        Map<UserId, Viewer.Person> persons = users.persons(
                parents.stream().map(CheckRun::askedBy).filter(Objects::nonNull).toList());
        return each(parents, run -> run.askedBy() == null ? null : persons.get(run.askedBy()));
    }

    @BatchMapping(typeName = "QualityRule", field = "checks")
    Map<Rule, List<CheckResult>> checks(List<Rule> parents) {
        Map<RuleId, List<CheckResult>> found =
                checks.newestOfRules(parents.stream().map(Rule::id).toList(), CHECKS).stream()
                        .collect(Collectors.groupingBy(CheckResult::rule));
        return each(parents, rule -> found.getOrDefault(rule.id(), List.of()));
    }

    @BatchMapping(typeName = "QualityTerms", field = "otherDataset")
    Map<RuleTerms, Dataset> otherDataset(List<RuleTerms> parents) {
        Set<DatasetId> others = parents.stream()
                .map(RuleTerms::otherDataset)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, Visibility> seen = access.visibility(
                viewers.current(), others.stream().map(DatasetId::value).toList());
        Map<DatasetId, Dataset> found = datasets.byIds(others);
        return each(parents, terms -> {
            DatasetId other = terms.otherDataset();
            boolean shown = other != null
                    && seen.getOrDefault(other.value(), Visibility.NONE).atLeast(Visibility.OUTLINE);
            return shown ? found.get(other) : null;
        });
    }

    @SchemaMapping(typeName = "QualityCheck")
    @Nullable
    Long failingRows(CheckResult check) {
        return mayCompare(check) ? check.failing() : null;
    }

    @SchemaMapping(typeName = "QualityCheck")
    long checkedRows(CheckResult check) {
        return check.checked();
    }

    /** Without what has become personal data since. */
    @SchemaMapping(typeName = "QualityCheck")
    Examples examples(CheckResult check) {
        if (check.examples().columns().isEmpty()) {
            return check.examples();
        }
        if (!mayCompare(check)) {
            return Examples.NONE;
        }
        Version version = datasets.versionsByIds(List.of(check.version())).get(check.version());
        return version == null
                ? Examples.NONE
                : check.examples()
                        .without(version.columns().stream()
                                .filter(Column::personalData)
                                .map(Column::name)
                                .collect(Collectors.toSet()));
    }

    @SchemaMapping(typeName = "QualityCheck")
    @Nullable
    Failure failure(CheckResult check) {
        return check.problem() == null
                ? null
                : new Failure(check.problem(), String.valueOf(check.message()), check.parameters());
    }

    record Failure(String problem, String message, Map<String, String> parameters) {}

    /** Which rows have a counterpart elsewhere is for those to know who may read what is there. */
    private boolean mayCompare(CheckResult check) {
        DatasetId other = check.terms().otherDataset();
        return other == null
                || access.rules(viewers.current(), List.of(other.value())).containsKey(other.value());
    }

    private List<Dataset> own(List<Dataset> parents) {
        Viewer viewer = viewers.current();
        Map<UUID, ?> roles = access.memberRoles(
                viewer,
                parents.stream()
                        .map(dataset -> dataset.workspace().value())
                        .distinct()
                        .toList());
        return parents.stream()
                .filter(dataset -> roles.containsKey(dataset.workspace().value()))
                .distinct()
                .toList();
    }

    private static List<DatasetId> ids(Collection<Dataset> found) {
        return found.stream().map(Dataset::id).toList();
    }

    private static <P, T> Map<P, T> each(Collection<P> parents, Function<P, @Nullable T> child) {
        Map<P, T> children = new HashMap<>();
        for (P parent : parents) {
            T found = child.apply(parent);
            if (found != null) {
                children.put(parent, found);
            }
        }
        return children;
    }
}
