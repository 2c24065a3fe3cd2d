package eu.shifthub.hub.quality;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.CleanText;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What must be true of datasets, said by the editors of their workspace. */
@Component
class Rules {
    private static final int LONGEST_NAME = 200;

    private final RuleStore store;
    private final RuleScopes scopes;
    private final Checking checking;
    private final Datasets datasets;
    private final Access access;
    private final QualityProperties properties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rules(
            RuleStore store,
            RuleScopes scopes,
            Checking checking,
            Datasets datasets,
            Access access,
            QualityProperties properties,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.scopes = scopes;
        this.checking = checking;
        this.datasets = datasets;
        this.access = access;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    Rule create(Viewer.Person by, DatasetId dataset, String name, RuleTerms terms, Severity severity) {
        Version version = edited(by, dataset);
        if (store.of(List.of(dataset)).size() >= properties.rules()) {
            throw QualityProblem.RULES_TOO_MANY.because(Map.of("most", properties.rules()));
        }
        return save(by, rule(by, new RuleId(Ids.next()), version, name, terms, severity));
    }

    @Transactional
    Rule change(Viewer.Person by, RuleId id, String name, RuleTerms terms, Severity severity) {
        Rule before = find(by, id);
        Version version = edited(by, before.dataset());
        return save(by, rule(by, id, version, name, terms, severity));
    }

    @Transactional
    DatasetId delete(Viewer.Person by, RuleId id) {
        Rule rule = find(by, id);
        access.requireEdit(by, rule.dataset().value());
        store.delete(id);
        events.publishEvent(new RuleDeleted(Ids.next(), clock.instant(), by.actor(), null, rule.dataset(), id));
        return rule.dataset();
    }

    /** What the rule would say of the version that is checked next; nothing is kept. In no transaction: it takes time. */
    CheckResult attempt(Viewer.Person by, DatasetId dataset, RuleTerms terms) {
        Version version = edited(by, dataset);
        Rule rule = rule(by, new RuleId(Ids.next()), version, "", terms, Severity.WARNING);
        return checking.check(rule, version, new Cancellation());
    }

    /** The rule, to those who may edit its dataset. */
    private Rule find(Viewer.Person by, RuleId id) {
        return store.find(id)
                .filter(rule -> access.mayEdit(by, rule.dataset().value()))
                .orElseThrow(QualityProblem.RULE_UNKNOWN::because);
    }

    /** The newest version: what is wrong with it is what a rule is for. */
    private Version edited(Viewer.Person by, DatasetId id) {
        access.requireEdit(by, id.value());
        Dataset dataset = datasets.get(id);
        return datasets.findNewestVersion(id)
                .orElseThrow(() -> QualityProblem.NO_ROWS_YET.because(Map.of("dataset", dataset.title())));
    }

    private Rule rule(
            Viewer.Person by, RuleId id, Version version, @Nullable String name, RuleTerms terms, Severity severity) {
        String clean = name == null ? "" : CleanText.line(name, "name");
        if (clean.length() > LONGEST_NAME) {
            throw QualityProblem.NAME_TOO_LONG.at("name");
        }
        RuleTerms checked = new TermsCheck(version).checked(by, terms);
        if (checked.otherDataset() != null) {
            // Refuses what its author, or the dataset's owner, may not read.
            new CheckOf(checked, version, scopes.of(checked, by.id(), version)).check();
        }
        return new Rule(id, version.dataset(), clean, checked, severity, by.id(), clock.instant());
    }

    private Rule save(Viewer.Person by, Rule rule) {
        store.save(rule);
        events.publishEvent(new RuleChanged(
                Ids.next(),
                rule.changedAt(),
                by.actor(),
                null,
                rule.dataset(),
                rule.id(),
                rule.terms().kind(),
                rule.severity()));
        return rule;
    }
}
