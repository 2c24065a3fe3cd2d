package eu.shifthub.hub.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Admission;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.Versions;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.query.DataWorld;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import({World.class, DataWorld.class})
class QualityTest {
    /** Five stays, one of them with an empty ward. */
    private static final String STAYS = "select * from (values ('s1', 'A', 10, 1.5, date '2024-01-02'),"
            + " ('s2', 'A', 20, 2.5, date '2024-01-03'), ('s3', 'B', 30, 0.5, date '2024-01-04'),"
            + " ('s3', 'C', 40, -1.0, date '2024-01-05'), ('s5', null, 50, 9.5, date '2024-01-06'))"
            + " t(id, ward, age, cost, day)";

    @Autowired
    World world;

    @Autowired
    DataWorld data;

    @Autowired
    Datasets datasets;

    @Autowired
    Versions versions;

    @Autowired
    Rules rules;

    @Autowired
    Checks checks;

    @Autowired
    CheckWorker worker;

    @Autowired
    CheckStore store;

    @Autowired
    CheckedVersions checked;

    @Autowired
    Access access;

    private Viewer.Person owner;
    private Workspace home;
    private Dataset stays;

    @BeforeEach
    void makeStays() {
        owner = world.person(Role.WORKER);
        home = world.project(owner);
        stays = data.dataset(owner, home, Sensitivity.RESTRICTED, STAYS);
        // Told only once there are rules, of the version that was there before, the hub would check that as well.
        world.awaitHeard(Checks.class, stays.id().value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                NOT_NULL | id   |      |      |              | 0
                NOT_NULL | ward |      |      |              | 1
                UNIQUE   | id   |      |      |              | 2
                UNIQUE   | age  |      |      |              | 0
                UNIQUE   | ward |      |      |              | 2
                RANGE    | age  | 20   | 40   |              | 2
                RANGE    | cost | 0    |      |              | 1
                RANGE    | day  |      | 2024-01-05 |        | 1
                RANGE    | ward | B    |      |              | 2
                REGEX    | id   |      |      | s[0-9]       | 0
                REGEX    | id   |      |      | s[1-2]       | 3
                REGEX    | ward |      |      | [AB]         | 1
                """)
    void countsTheRowsThatBreakARule(
            RuleKind kind,
            String column,
            @Nullable String minimum,
            @Nullable String maximum,
            @Nullable String pattern,
            long failing) {
        CheckResult result =
                attempt(new RuleTerms(kind, List.of(column), minimum, maximum, pattern, null, List.of(), null, null));

        assertThat(result.message()).isNull();
        assertThat(result.failing()).isEqualTo(failing);
        assertThat(result.outcome()).isEqualTo(failing == 0 ? Outcome.PASSED : Outcome.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "age > 10, 1",
        "cost >= 0 or ward = 'C', 0",
        "ward = 'A' -- a comment, 2",
        "age < (select max(age) + 1 from t), 0",
        "day between date '2024-01-01' and date '2024-01-04', 2"
    })
    void countsTheRowsForWhichAConditionIsFalse(String condition, long failing) {
        String own = condition.replace("from t", "from " + stays.slug());

        assertThat(attempt(condition(own)).failing()).isEqualTo(failing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(select count(*) from read_csv('/etc/passwd')) >= 0",
                "(select count(*) from '/etc/passwd') >= 0",
                "(select count(*) from duckdb_settings()) >= 0",
                "getenv('PATH') is null",
                "1=1) union all (select 5",
                "true); drop schema main cascade; --",
                "true) = true; attach '/tmp/x.db'; select (1",
                "(select count(*) from pg_catalog.pg_tables) >= 0",
                "",
                "sum(age) > 0",
                "nowhere = 1"
            })
    void letsNoConditionDoAnythingElse(String condition) {
        try {
            CheckResult result = attempt(condition(condition));
            assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(result.problem()).isNotNull();
        } catch (ProblemException refused) {
            assertThat(refused.problem()).isEqualTo(QualityProblem.CONDITION_MISSING);
        }
    }

    @Test
    void readsNoOtherDatasetInACondition() {
        Dataset other = data.dataset(owner, home, Sensitivity.RESTRICTED, DataWorld.DOCTORS);

        CheckResult result =
                attempt(condition("(select count(*) from %s.%s) > 0".formatted(home.slug(), other.slug())));

        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    }

    @Test
    void checksNumbersOfRowsAndAges() {
        assertThat(attempt(rows("5", "5")).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(attempt(rows("6", null)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(attempt(rows("6", null)).observed()).isEqualTo("5");
        assertThat(attempt(fresh(List.of(), 1)).outcome()).isEqualTo(Outcome.PASSED);
        CheckResult old = attempt(fresh(List.of("day"), 24));
        assertThat(old.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(old.observed()).isEqualTo("2024-01-06");
        assertThat(attempt(fresh(List.of("day"), 87_600)).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void findsValuesThatAnotherDatasetLacks() {
        Dataset wards =
                data.dataset(owner, home, Sensitivity.PUBLIC, "select * from (values ('A', 10), ('B', 30)) t(code, n)");

        CheckResult allowed = attempt(other(RuleKind.ALLOWED_VALUES, List.of("ward"), wards, List.of("code")));
        CheckResult pairs = attempt(other(RuleKind.FOREIGN_KEY, List.of("ward", "age"), wards, List.of("code", "n")));

        assertThat(allowed.failing()).isEqualTo(1);
        assertThat(allowed.examples().rows()).containsExactly(List.of("C"));
        assertThat(pairs.failing()).isEqualTo(2);
    }

    @Test
    void comparesWithNothingThatItsAuthorOrTheOwnerMayNotRead() {
        Viewer.Person stranger = world.person(Role.WORKER);
        Dataset secret =
                data.dataset(stranger, world.project(stranger), Sensitivity.SENSITIVE, "select 'A' as code, 1 as more");
        RuleTerms terms = other(RuleKind.ALLOWED_VALUES, List.of("ward"), secret, List.of("code"));

        assertProblem(() -> attempt(terms), QualityProblem.AUTHOR_GONE);
        Viewer.Person editor = world.person(Role.WORKER);
        world.join(home, editor, MemberRole.EDITOR);
        data.grant(secret, DataWorld.person(editor), null, new RowRule.AllRows());
        assertProblem(() -> rules.attempt(editor, stays.id(), terms), QualityProblem.OTHER_NOT_WHOLE);
        data.grant(secret, DataWorld.person(owner), List.of("more"), new RowRule.AllRows());
        assertProblem(() -> rules.attempt(editor, stays.id(), terms), QualityProblem.OTHER_NOT_WHOLE);
        data.grant(secret, DataWorld.person(owner), List.of("code"), new RowRule.AllRows());
        assertThat(rules.attempt(editor, stays.id(), terms).failing()).isEqualTo(2);
    }

    @Test
    void blocksWhereTheRightToCompareWasLost() {
        Viewer.Person stranger = world.person(Role.WORKER);
        Dataset secret = data.dataset(stranger, world.project(stranger), Sensitivity.SENSITIVE, "select 's1' as code");
        GrantId grant = data.grant(secret, DataWorld.person(owner), null, new RowRule.AllRows());
        rules.create(
                owner,
                stays.id(),
                "",
                other(RuleKind.ALLOWED_VALUES, List.of("id"), secret, List.of("code")),
                Severity.BLOCKING);
        access.withdraw(stranger, grant);

        data.addVersion(owner, stays.id(), "select 's1' as id");

        World.await(() -> newest().admission() == Admission.HELD_BACK);
        assertThat(lastChecks().getFirst().problem()).isEqualTo(QualityProblem.AUTHOR_GONE.key());
    }

    @Test
    void refusesTermsThatMakeNoSense() {
        assertProblem(() -> attempt(rows(null, null)), QualityProblem.BOUNDS_MISSING);
        assertProblem(() -> attempt(rows("9", "1")), QualityProblem.BOUNDS_CROSSED);
        assertProblem(() -> attempt(rows("many", null)), QualityProblem.BOUND_WRONG);
        assertProblem(() -> attempt(range("age", "old")), QualityProblem.BOUND_WRONG);
        assertProblem(() -> attempt(range("nowhere", "1")), QualityProblem.COLUMN_UNKNOWN);
        assertProblem(() -> attempt(fresh(List.of("age"), 1)), QualityProblem.COLUMN_NO_TIME);
        assertProblem(() -> attempt(fresh(List.of("day"), null)), QualityProblem.HOURS_WRONG);
        assertProblem(
                () -> attempt(other(RuleKind.ALLOWED_VALUES, List.of("ward"), stays, List.of("ward"))),
                QualityProblem.OTHER_SAME);
        assertThat(attempt(new RuleTerms(RuleKind.REGEX, List.of("id"), null, null, "([a", null, List.of(), null, null))
                        .outcome())
                .isEqualTo(Outcome.ERROR);
    }

    @Test
    void makesAVersionCurrentOnceItHasPassed() {
        rules.create(owner, stays.id(), "", plain(RuleKind.NOT_NULL, "id"), Severity.BLOCKING);

        data.addVersion(owner, stays.id(), STAYS);

        assertThat(newest().number()).isEqualTo(2);
        World.await(() -> newest().id().equals(current().id()));
        assertThat(newest().admission()).isEqualTo(Admission.ADMITTED);
        assertThat(lastChecks())
                .singleElement()
                .satisfies(check -> assertThat(check.outcome()).isEqualTo(Outcome.PASSED));
    }

    @Test
    void holdsAVersionBackThatBreaksABlockingRuleAndTellsTheOwner() {
        rules.create(owner, stays.id(), "", plain(RuleKind.UNIQUE, "age"), Severity.BLOCKING);

        addBroken();

        World.await(() -> newest().admission() == Admission.HELD_BACK);
        assertThat(current().number()).isEqualTo(1);
        world.ask(owner, "{ heldBackVersions { dataset { title } version { number state } } }", Map.of())
                .path("heldBackVersions[0].version.state")
                .entity(String.class)
                .isEqualTo("HELD_BACK")
                .path("heldBackVersions[0].dataset.title")
                .entity(String.class)
                .isEqualTo(stays.title());
    }

    @Test
    void onlyTellsWhereARuleWarns() {
        rules.create(owner, stays.id(), "", plain(RuleKind.UNIQUE, "age"), Severity.WARNING);

        addBroken();

        assertThat(newest().id()).isEqualTo(current().id());
        World.await(() -> !lastChecks().isEmpty());
        assertThat(lastChecks().getFirst().failing()).isEqualTo(2);
    }

    @Test
    void letsTheOwnerReleaseWhatIsHeldBackWithAReason() {
        rules.create(owner, stays.id(), "", plain(RuleKind.UNIQUE, "age"), Severity.BLOCKING);
        addBroken();
        World.await(() -> newest().admission() == Admission.HELD_BACK);
        Viewer.Person editor = world.person(Role.WORKER);
        world.join(home, editor, MemberRole.EDITOR);

        assertThatThrownBy(() -> versions.release(editor, newest().id(), "because"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> versions.release(owner, newest().id(), " ")).isInstanceOf(ProblemException.class);
        versions.release(owner, newest().id(), "The registry has doubles");

        assertThat(current().number()).isEqualTo(2);
        world.ask(
                        owner,
                        "query ($id: ID!) { dataset(id: $id) { versions { state release { reason by { id } } } } }",
                        Map.of("id", stays.id().globalId()))
                .path("dataset.versions[0].release.reason")
                .entity(String.class)
                .isEqualTo("The registry has doubles");
    }

    @Test
    void admitsWhatWasHeldBackOncePassedOnDemand() {
        Rule rule = rules.create(owner, stays.id(), "", plain(RuleKind.UNIQUE, "age"), Severity.BLOCKING);
        addBroken();
        World.await(() -> newest().admission() == Admission.HELD_BACK);

        rules.change(owner, rule.id(), "", plain(RuleKind.UNIQUE, "age"), Severity.WARNING);
        checks.run(owner, stays.id(), null);

        World.await(() -> current().number() == 2);
    }

    /** What others are told of the checks says nothing of datasets they may not know. */
    @Test
    void countsForOthersOnlyRulesAboutTheDatasetItself() {
        Dataset wards = data.dataset(owner, home, Sensitivity.PUBLIC, "select 'A' as code");
        rules.create(owner, stays.id(), "", plain(RuleKind.UNIQUE, "id"), Severity.WARNING);
        rules.create(owner, stays.id(), "", plain(RuleKind.NOT_NULL, "id"), Severity.WARNING);
        rules.create(
                owner,
                stays.id(),
                "",
                other(RuleKind.ALLOWED_VALUES, List.of("ward"), wards, List.of("code")),
                Severity.WARNING);
        assertThat(checked.of(List.of(newest()))).isEmpty();

        checks.run(owner, stays.id(), null);

        World.await(() -> checked.of(List.of(newest())).containsKey(newest().id()));
        CheckedVersion found =
                Objects.requireNonNull(checked.of(List.of(newest())).get(newest().id()));
        assertThat(List.of(found.fulfilled(), found.broken())).containsExactly(1, 1);
        World.await(() -> !versions.completeness(List.of(newest())).isEmpty());
        assertThat(versions.completeness(List.of(newest())).get(newest().id())).isEqualByComparingTo("0.96");
    }

    @Test
    void takesUpWhatACrashHasInterrupted() {
        rules.create(owner, stays.id(), "", plain(RuleKind.NOT_NULL, "ward"), Severity.WARNING);
        CheckRun interrupted = new CheckRun(
                new CheckRunId(Ids.next()),
                stays.id(),
                Objects.requireNonNull(stays.current()),
                1,
                owner.id(),
                CheckRun.State.QUEUED,
                Instant.now(),
                null,
                0,
                0,
                0);
        assertThat(store.insert(interrupted)).isTrue();
        assertThat(store.begin(interrupted.id())).isTrue();

        worker.takeUp();

        World.await(() -> store.find(interrupted.id()).orElseThrow().state() == CheckRun.State.DONE);
        assertThat(store.find(interrupted.id()).orElseThrow().warnings()).isEqualTo(1);
    }

    @Test
    void showsNoPersonalDataAmongTheRowsThatBreakARule() {
        CheckResult before = attempt(plain(RuleKind.UNIQUE, "id"));
        assertThat(before.examples().rows()).hasSize(2);
        world.markPersonal(owner, stays, "id");

        CheckResult after = attempt(plain(RuleKind.UNIQUE, "id"));

        assertThat(after.failing()).isEqualTo(2);
        assertThat(after.examples().rows()).isEmpty();
        assertThat(after.examples().hidden()).containsExactly("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAST(ward AS INTEGER) > 0", "error(ward)", "CAST(ward || id AS DATE) > DATE '2020-01-01'"})
    void keepsNoValueOfARowWhereAConditionCannotBeComputed(String condition) {
        CheckResult result = attempt(condition(condition));

        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.problem()).isEqualTo("quality.CONDITION_FAILS");
        assertThat(result.parameters()).isEmpty();
    }

    @Test
    void letsOnlyEditorsWriteRulesAndOnlyWorkersWriteSql() {
        Viewer.Person reader = world.person(Role.WORKER);
        Viewer.Person analyst = world.person(Role.ANALYST);
        world.join(home, reader, MemberRole.READER);
        world.join(home, analyst, MemberRole.EDITOR);
        Rule rule = rules.create(owner, stays.id(), "", plain(RuleKind.NOT_NULL, "id"), Severity.WARNING);

        for (Viewer.Person person : List.of(reader, world.person(Role.MANAGER))) {
            assertThatThrownBy(() ->
                            rules.create(person, stays.id(), "", plain(RuleKind.NOT_NULL, "id"), Severity.WARNING))
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> rules.delete(person, rule.id())).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> checks.run(person, stays.id(), null)).isInstanceOf(ProblemException.class);
        }
        assertProblem(
                () -> rules.attempt(analyst, stays.id(), condition("true")), QualityProblem.CONDITION_FOR_WORKERS);
    }

    @Test
    void showsRulesToMembersAndToNobodyElse() {
        rules.create(owner, stays.id(), "Why", plain(RuleKind.NOT_NULL, "id"), Severity.WARNING);
        world.publish(owner, stays.id(), true);
        String question = "query ($id: ID!) { dataset(id: $id) { quality { state } qualityRuns { state }"
                + " qualityRules { name terms { kind columns } checks { outcome } } waitingVersion { id } } }";
        Map<String, String> id = Map.of("id", stays.id().globalId());

        world.ask(owner, question, id)
                .path("dataset.qualityRules[0].name")
                .entity(String.class)
                .isEqualTo("Why");
        for (Viewer viewer : List.of(new Viewer.Anonymous(), world.person(Role.MANAGER))) {
            world.ask(viewer, question, id)
                    .path("dataset.qualityRules")
                    .valueIsNull()
                    .path("dataset.qualityRuns")
                    .valueIsNull()
                    .path("dataset.quality")
                    .valueIsNull();
        }
    }

    private void addBroken() {
        data.addVersion(owner, stays.id(), "select * from (values ('x', 1), ('y', 1)) t(id, age)");
    }

    private CheckResult attempt(RuleTerms terms) {
        return rules.attempt(owner, stays.id(), terms);
    }

    private Version newest() {
        return datasets.findNewestVersion(stays.id()).orElseThrow();
    }

    private Version current() {
        DatasetId id = stays.id();
        return datasets.getVersion(Objects.requireNonNull(datasets.get(id).current()));
    }

    private List<CheckResult> lastChecks() {
        return store.newestOfRules(rulesOf().stream().map(Rule::id).toList(), 1);
    }

    @Autowired
    RuleStore ruleStore;

    private List<Rule> rulesOf() {
        return ruleStore.of(List.of(stays.id()));
    }

    private static RuleTerms plain(RuleKind kind, String column) {
        return new RuleTerms(kind, List.of(column), null, null, null, null, List.of(), null, null);
    }

    private static RuleTerms range(String column, String minimum) {
        return new RuleTerms(RuleKind.RANGE, List.of(column), minimum, null, null, null, List.of(), null, null);
    }

    private static RuleTerms rows(@Nullable String minimum, @Nullable String maximum) {
        return new RuleTerms(RuleKind.ROW_COUNT, List.of(), minimum, maximum, null, null, List.of(), null, null);
    }

    private static RuleTerms fresh(List<String> columns, @Nullable Integer hours) {
        return new RuleTerms(RuleKind.FRESHNESS, columns, null, null, null, null, List.of(), hours, null);
    }

    private static RuleTerms condition(String condition) {
        return new RuleTerms(RuleKind.SQL, List.of(), null, null, null, null, List.of(), null, condition);
    }

    private static RuleTerms other(RuleKind kind, List<String> columns, Dataset other, List<String> otherColumns) {
        return new RuleTerms(kind, columns, null, null, null, other.id(), otherColumns, null, null);
    }

    private static void assertProblem(ThrowingCallable act, QualityProblem expected) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(expected));
    }
}
