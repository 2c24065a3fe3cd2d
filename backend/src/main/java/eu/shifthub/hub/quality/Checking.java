package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.Check;
import eu.shifthub.hub.engine.EngineProblem;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.Step;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.query.Answer;
import eu.shifthub.hub.query.DatasetScope;
import eu.shifthub.hub.query.Queries;
import eu.shifthub.hub.query.ReadContext;
import eu.shifthub.hub.query.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks one rule on one version. What goes wrong is a result, never an exception. */
@Component
class Checking {
    private static final int SHOWN_OF_CONDITION = 8;

    private final Queries queries;
    private final RuleScopes scopes;
    private final QualityProperties properties;
    private final Clock clock;

    Checking(Queries queries, RuleScopes scopes, QualityProperties properties, Clock clock) {
        this.queries = queries;
        this.scopes = scopes;
        this.properties = properties;
        this.clock = clock;
    }

    /** What was found. */
    private record Found(
            boolean passed,
            @Nullable Long failing,
            @Nullable String observed,
            Examples examples) {}

    private static final Found NOTHING = new Found(false, null, null, Examples.NONE);

    CheckResult check(Rule rule, Version version, Cancellation cancellation) {
        Instant start = clock.instant();
        try {
            Found found = find(rule, version, cancellation);
            return result(rule, version, start, found.passed() ? Outcome.PASSED : Outcome.FAILED, found, null);
        } catch (ProblemException problem) {
            // The history is read by people who may not read the rows.
            ProblemException told =
                    EngineProblem.tellsOfRows(problem) ? QualityProblem.CONDITION_FAILS.because() : problem;
            return result(rule, version, start, Outcome.ERROR, NOTHING, told);
        }
    }

    /** The result of a check that broke. */
    CheckResult broken(Rule rule, Version version, ProblemException problem) {
        return result(rule, version, clock.instant(), Outcome.ERROR, NOTHING, problem);
    }

    private CheckResult result(
            Rule rule,
            Version version,
            Instant start,
            Outcome outcome,
            Found found,
            @Nullable ProblemException problem) {
        Instant now = clock.instant();
        return new CheckResult(
                rule.id(),
                version.dataset(),
                version.id(),
                version.number(),
                rule.terms(),
                rule.severity(),
                outcome,
                found.failing(),
                version.rowCount(),
                found.observed(),
                found.examples(),
                problem == null ? null : problem.problem().key(),
                problem == null ? null : problem.getMessage(),
                problem == null ? Map.of() : problem.parameters(),
                (int) Math.min(Integer.MAX_VALUE, Duration.between(start, now).toMillis()),
                now);
    }

    private Found find(Rule rule, Version version, Cancellation cancellation) {
        return switch (rule.terms().kind()) {
            case ROW_COUNT -> rows(rule.terms(), version);
            case FRESHNESS -> fresh(rule, version, cancellation);
            case NOT_NULL, UNIQUE, RANGE, REGEX, ALLOWED_VALUES, FOREIGN_KEY, SQL ->
                failing(rule, version, cancellation);
        };
    }

    private static Found rows(RuleTerms terms, Version version) {
        long rows = version.rowCount();
        boolean enough = terms.minimum() == null || rows >= Long.parseLong(terms.minimum());
        boolean notTooMany = terms.maximum() == null || rows <= Long.parseLong(terms.maximum());
        return new Found(enough && notTooMany, null, Long.toString(rows), Examples.NONE);
    }

    private Found fresh(Rule rule, Version version, Cancellation cancellation) {
        Instant oldest = clock.instant()
                .minus(Duration.ofHours(Objects.requireNonNull(rule.terms().hours())));
        if (rule.terms().columns().isEmpty()) {
            Instant made = version.createdAt();
            return new Found(!made.isBefore(oldest), null, made.toString(), Examples.NONE);
        }
        String column = rule.terms().columns().getFirst();
        DatasetScope scope = scopes.of(rule.terms(), rule.author(), version);
        requireColumn(version, column);
        Query newest = new Query.Steps(
                name(scope, version),
                List.of(new Step.GroupBy(
                        List.of(), List.of(new Step.Aggregate(Step.Function.MAXIMUM, column, "newest")))));
        Object found = ask(scope, newest, rule, 1, cancellation)
                .rows()
                .getFirst()
                .values()
                .getFirst();
        return found == null
                ? new Found(false, null, null, Examples.NONE)
                : new Found(!end(found.toString()).isBefore(oldest), null, found.toString(), Examples.NONE);
    }

    /** A date lasts until its end. */
    private static Instant end(String text) {
        return text.length() > "2026-11-22".length()
                ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
                : LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static void requireColumn(Version version, String name) {
        if (version.columns().stream().noneMatch(column -> column.name().equals(name))) {
            throw QualityProblem.COLUMN_GONE.because(Map.of("column", name));
        }
    }

    private Found failing(Rule rule, Version version, Cancellation cancellation) {
        DatasetScope scope = scopes.of(rule.terms(), rule.author(), version);
        Check check = new CheckOf(rule.terms(), version, scope).check();
        ViewName view = name(scope, version);
        Answer counted = ask(scope, new Query.Failing(view, check, List.of()), rule, 2, cancellation);
        if (counted.rows().size() != 1 || counted.columns().size() != 1) {
            // A condition that closes the brackets it stands in.
            throw QualityProblem.CONDITION_NOT_ONE.because();
        }
        long failing =
                Long.parseLong(String.valueOf(counted.rows().getFirst().values().getFirst()));
        Examples examples = failing == 0 ? Examples.NONE : examples(rule, version, scope, check, cancellation);
        return new Found(failing == 0, failing, null, examples);
    }

    /** Of the first failing rows the key and what the rule is about, without personal data. */
    private Examples examples(Rule rule, Version version, DatasetScope scope, Check check, Cancellation cancellation) {
        List<Column> told = rule.terms().columns().isEmpty()
                ? version.columns().stream().limit(SHOWN_OF_CONDITION).toList()
                : version.columns().stream()
                        .filter(column -> rule.terms().columns().contains(column.name()))
                        .toList();
        List<Column> columns = Stream.concat(version.columns().stream().filter(Column::key), told.stream())
                .distinct()
                .toList();
        List<String> shown = columns.stream()
                .filter(column -> !column.personalData())
                .map(Column::name)
                .toList();
        List<String> hidden =
                columns.stream().filter(Column::personalData).map(Column::name).toList();
        if (shown.isEmpty() || properties.examples() == 0) {
            return new Examples(List.of(), List.of(), hidden);
        }
        Query question = new Query.Failing(name(scope, version), check, shown);
        List<Row> rows =
                ask(scope, question, rule, properties.examples(), cancellation).rows();
        return new Examples(shown, rows.stream().map(Row::values).toList(), hidden);
    }

    private Answer ask(DatasetScope scope, Query question, Rule rule, int rows, Cancellation cancellation) {
        return queries.ask(scope, question, ReadContext.of(rule.id()), rows, cancellation);
    }

    private static ViewName name(DatasetScope scope, Version version) {
        return scope.findName(version.dataset()).orElseThrow();
    }
}
