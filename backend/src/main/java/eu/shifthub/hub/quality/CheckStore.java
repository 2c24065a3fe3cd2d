package eu.shifthub.hub.quality;

import static eu.shifthub.db.quality.Tables.RESULT;
import static eu.shifthub.db.quality.Tables.RUN;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CheckStore {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final Field<Integer> PASSED = results(RESULT.OUTCOME.eq(Outcome.PASSED.name()));
    private static final Field<Integer> WARNINGS =
            results(RESULT.OUTCOME.ne(Outcome.PASSED.name()).and(RESULT.SEVERITY.eq(Severity.WARNING.name())));
    private static final Field<Integer> FAILED =
            results(RESULT.OUTCOME.ne(Outcome.PASSED.name()).and(RESULT.SEVERITY.eq(Severity.BLOCKING.name())));

    private static final Field<String> KIND = DSL.jsonbGetAttributeAsText(RESULT.TERMS, "kind");
    private static final List<String> OF_OTHERS = Arrays.stream(RuleKind.values())
            .filter(RuleKind::needsOther)
            .map(RuleKind::name)
            .toList();

    private final DSLContext sql;
    private final JsonMapper json;

    CheckStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    private static Field<Integer> results(Condition which) {
        return DSL.field(
                DSL.select(count()).from(RESULT).where(RESULT.RUN_ID.eq(RUN.ID)).and(which));
    }

    /** False where the version has been queued by itself before, or is being checked. */
    boolean insert(CheckRun run) {
        return sql.insertInto(RUN)
                        .set(RUN.ID, run.id().value())
                        .set(RUN.DATASET_ID, run.dataset().value())
                        .set(RUN.VERSION_ID, run.version().value())
                        .set(RUN.VERSION_NUMBER, run.versionNumber())
                        .set(
                                RUN.ASKED_BY,
                                run.askedBy() == null ? null : run.askedBy().value())
                        .set(RUN.STATE, run.state().name())
                        .set(RUN.QUEUED_AT, run.queuedAt())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** From queued to running; false where it is not waiting. */
    boolean begin(CheckRunId id) {
        return sql.update(RUN)
                        .set(RUN.STATE, CheckRun.State.RUNNING.name())
                        .where(RUN.ID.eq(id.value()))
                        .and(RUN.STATE.eq(CheckRun.State.QUEUED.name()))
                        .execute()
                > 0;
    }

    /** False where it has ended already. */
    boolean finish(CheckRunId id, List<CheckResult> results, Instant now) {
        boolean running = sql.update(RUN)
                        .set(RUN.STATE, CheckRun.State.DONE.name())
                        .set(RUN.FINISHED_AT, now)
                        .where(RUN.ID.eq(id.value()))
                        .and(RUN.STATE.eq(CheckRun.State.RUNNING.name()))
                        .execute()
                > 0;
        if (running) {
            results.forEach(result -> insert(id, result));
        }
        return running;
    }

    private void insert(CheckRunId run, CheckResult result) {
        sql.insertInto(RESULT)
                .set(RESULT.RUN_ID, run.value())
                .set(RESULT.RULE_ID, result.rule().value())
                .set(RESULT.DATASET_ID, result.dataset().value())
                .set(RESULT.VERSION_ID, result.version().value())
                .set(RESULT.VERSION_NUMBER, result.versionNumber())
                .set(RESULT.TERMS, toJson(result.terms()))
                .set(RESULT.SEVERITY, result.severity().name())
                .set(RESULT.OUTCOME, result.outcome().name())
                .set(RESULT.FAILING, result.failing())
                .set(RESULT.CHECKED, result.checked())
                .set(RESULT.OBSERVED, result.observed())
                .set(RESULT.EXAMPLES, toJson(result.examples()))
                .set(RESULT.PROBLEM, result.problem())
                .set(RESULT.MESSAGE, result.message())
                .set(RESULT.PARAMETERS, toJson(result.parameters()))
                .set(RESULT.DURATION_MS, result.durationMs())
                .set(RESULT.CHECKED_AT, result.checkedAt())
                .execute();
    }

    /** What a hub that is no more was at work on waits again. */
    void requeueInterrupted() {
        sql.update(RUN)
                .set(RUN.STATE, CheckRun.State.QUEUED.name())
                .where(RUN.STATE.eq(CheckRun.State.RUNNING.name()))
                .execute();
    }

    List<CheckRunId> waiting() {
        return sql.select(RUN.ID)
                .from(RUN)
                .where(RUN.STATE.eq(CheckRun.State.QUEUED.name()))
                .orderBy(RUN.ID)
                .fetch(row -> new CheckRunId(row.value1()));
    }

    Optional<CheckRun> find(CheckRunId id) {
        return runs(RUN.ID.eq(id.value())).stream().findFirst();
    }

    /** The newest first, at most so many of each dataset. */
    List<CheckRun> newestOf(Collection<DatasetId> datasets, int each) {
        var ranked = sql.select(
                        RUN.ID.as("id"),
                        rowNumber()
                                .over(partitionBy(RUN.DATASET_ID).orderBy(RUN.ID.desc()))
                                .as("place"))
                .from(RUN)
                .where(RUN.DATASET_ID.in(datasets.stream().map(DatasetId::value).toList()))
                .asTable("ranked");
        Field<UUID> id = DSL.field(DSL.name("ranked", "id"), UUID.class);
        Field<Integer> place = DSL.field(DSL.name("ranked", "place"), Integer.class);
        return runs(RUN.ID.in(DSL.select(id).from(ranked).where(place.le(each))));
    }

    private List<CheckRun> runs(Condition condition) {
        return sql.select(RUN.fields())
                .select(PASSED.as("passed"), WARNINGS.as("warnings"), FAILED.as("failed"))
                .from(RUN)
                .where(condition)
                .orderBy(RUN.ID.desc())
                .fetch(CheckStore::run);
    }

    /** Of each version that was checked the newest check, without what rules ask of other datasets. */
    Map<VersionId, CheckedVersion> checked(Collection<Version> versions) {
        Field<Integer> fulfilled = count().filterWhere(RESULT.OUTCOME.eq(Outcome.PASSED.name()));
        Field<Integer> broken = count().filterWhere(RESULT.OUTCOME.eq(Outcome.FAILED.name()));
        return sql
                .select(RUN.VERSION_ID, RUN.FINISHED_AT, fulfilled, broken)
                .from(RUN)
                .leftJoin(RESULT)
                .on(RESULT.RUN_ID.eq(RUN.ID).and(KIND.notIn(OF_OTHERS)))
                .where(RUN.DATASET_ID.in(versions.stream()
                        .map(version -> version.dataset().value())
                        .toList()))
                .and(RUN.VERSION_ID.in(
                        versions.stream().map(version -> version.id().value()).toList()))
                .and(RUN.STATE.eq(CheckRun.State.DONE.name()))
                .groupBy(RUN.ID)
                .orderBy(RUN.ID)
                .fetch(row -> new CheckedVersion(new VersionId(row.value1()), row.value2(), row.value3(), row.value4()))
                .stream()
                .collect(Collectors.toMap(CheckedVersion::version, Function.identity(), (older, newer) -> newer));
    }

    /** The newest first, at most so many of each rule. */
    List<CheckResult> newestOfRules(Collection<RuleId> rules, int each) {
        var ranked = sql.select(RESULT.fields())
                .select(rowNumber()
                        .over(partitionBy(RESULT.RULE_ID).orderBy(RESULT.CHECKED_AT.desc()))
                        .as("place"))
                .from(RESULT)
                .where(RESULT.RULE_ID.in(rules.stream().map(RuleId::value).toList()))
                .asTable(RESULT.getName());
        Field<Integer> place = DSL.field(DSL.name(RESULT.getName(), "place"), Integer.class);
        return sql.select()
                .from(ranked)
                .where(place.le(each))
                .orderBy(DSL.field(DSL.name(RESULT.getName(), RESULT.CHECKED_AT.getName()))
                        .desc())
                .fetch(this::result);
    }

    private static CheckRun run(Record row) {
        UUID askedBy = row.get(RUN.ASKED_BY);
        return new CheckRun(
                new CheckRunId(row.get(RUN.ID)),
                new DatasetId(row.get(RUN.DATASET_ID)),
                new VersionId(row.get(RUN.VERSION_ID)),
                row.get(RUN.VERSION_NUMBER),
                askedBy == null ? null : new UserId(askedBy),
                CheckRun.State.valueOf(row.get(RUN.STATE)),
                row.get(RUN.QUEUED_AT),
                row.get(RUN.FINISHED_AT),
                row.get("passed", Integer.class),
                row.get("warnings", Integer.class),
                row.get("failed", Integer.class));
    }

    private CheckResult result(Record row) {
        return new CheckResult(
                new RuleId(row.get(RESULT.RULE_ID.getName(), UUID.class)),
                new DatasetId(row.get(RESULT.DATASET_ID.getName(), UUID.class)),
                new VersionId(row.get(RESULT.VERSION_ID.getName(), UUID.class)),
                row.get(RESULT.VERSION_NUMBER.getName(), Integer.class),
                json.readValue(row.get(RESULT.TERMS.getName(), JSONB.class).data(), RuleTerms.class),
                Severity.valueOf(row.get(RESULT.SEVERITY.getName(), String.class)),
                Outcome.valueOf(row.get(RESULT.OUTCOME.getName(), String.class)),
                row.get(RESULT.FAILING.getName(), Long.class),
                row.get(RESULT.CHECKED.getName(), Long.class),
                row.get(RESULT.OBSERVED.getName(), String.class),
                json.readValue(row.get(RESULT.EXAMPLES.getName(), JSONB.class).data(), Examples.class),
                row.get(RESULT.PROBLEM.getName(), String.class),
                row.get(RESULT.MESSAGE.getName(), String.class),
                json.readValue(row.get(RESULT.PARAMETERS.getName(), JSONB.class).data(), TEXTS),
                row.get(RESULT.DURATION_MS.getName(), Integer.class),
                row.get(RESULT.CHECKED_AT.getName(), Instant.class));
    }

    private JSONB toJson(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
