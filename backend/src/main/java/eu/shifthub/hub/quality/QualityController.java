package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.Versions;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What people do with rules and checks. */
@Controller
class QualityController {
    private final Rules rules;
    private final Checks checks;
    private final Datasets datasets;
    private final Versions versions;
    private final Viewers viewers;

    QualityController(Rules rules, Checks checks, Datasets datasets, Versions versions, Viewers viewers) {
        this.rules = rules;
        this.checks = checks;
        this.datasets = datasets;
        this.versions = versions;
        this.viewers = viewers;
    }

    @QueryMapping
    CheckResult tryQualityRule(@Argument TryQualityRuleInput input) {
        return rules.attempt(viewers.person(), input.dataset(), input.terms());
    }

    @QueryMapping
    List<HeldBackVersion> heldBackVersions() {
        Viewer.Person person = viewers.person();
        List<Version> held = versions.listHeldBack(person.id());
        Map<DatasetId, Dataset> found =
                datasets.byIds(held.stream().map(Version::dataset).toList());
        return held.stream()
                .filter(version -> found.containsKey(version.dataset()))
                .map(version -> new HeldBackVersion(Objects.requireNonNull(found.get(version.dataset())), version))
                .toList();
    }

    @MutationMapping
    RulePayload createQualityRule(@Argument CreateQualityRuleInput input) {
        return payload(rules.create(viewers.person(), input.dataset(), input.name(), input.terms(), input.severity()));
    }

    @MutationMapping
    RulePayload changeQualityRule(@Argument ChangeQualityRuleInput input) {
        return payload(rules.change(viewers.person(), input.rule(), input.name(), input.terms(), input.severity()));
    }

    @MutationMapping
    DatasetPayload deleteQualityRule(@Argument DeleteQualityRuleInput input) {
        return new DatasetPayload(datasets.get(rules.delete(viewers.person(), input.rule())));
    }

    @MutationMapping
    RunPayload runQualityChecks(@Argument RunQualityChecksInput input) {
        CheckRun run = checks.run(viewers.person(), input.dataset(), input.version());
        return new RunPayload(datasets.get(run.dataset()), run);
    }

    private RulePayload payload(Rule rule) {
        return new RulePayload(datasets.get(rule.dataset()), rule);
    }

    record HeldBackVersion(Dataset dataset, Version version) {}

    record TryQualityRuleInput(DatasetId dataset, RuleTerms terms) {}

    record CreateQualityRuleInput(DatasetId dataset, String name, RuleTerms terms, Severity severity) {}

    record ChangeQualityRuleInput(RuleId rule, String name, RuleTerms terms, Severity severity) {}

    record DeleteQualityRuleInput(RuleId rule) {}

    record RunQualityChecksInput(
            DatasetId dataset, @Nullable Integer version) {}

    record RulePayload(Dataset dataset, Rule rule) {}

    record DatasetPayload(Dataset dataset) {}

    record RunPayload(Dataset dataset, CheckRun run) {}
}
