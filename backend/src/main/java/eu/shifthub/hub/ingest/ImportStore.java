package eu.shifthub.hub.ingest;

import static eu.shifthub.db.ingest.Tables.JOB;
import static org.jooq.impl.DSL.selectOne;

import eu.shifthub.db.ingest.tables.Job;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Series;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.CsvImported;
import eu.shifthub.hub.engine.CsvReject;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportStore {
    private static final TypeReference<List<CsvReject>> REJECTS = new TypeReference<>() {};
    private static final TypeReference<List<ReadPart.Note>> NOTES = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    ImportStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Import queued, ImportInstructions instructions) {
        sql.insertInto(JOB)
                .set(JOB.ID, queued.id().value())
                .set(JOB.WORKSPACE_ID, queued.workspace().value())
                .set(JOB.TITLE, queued.title())
                .set(JOB.UPLOAD, queued.upload())
                .set(JOB.FILE_NAME, queued.fileName())
                .set(JOB.PART, queued.part())
                .set(
                        JOB.SERIES_ID,
                        instructions.series() == null
                                ? null
                                : instructions.series().id().value())
                .set(JOB.SIZE, queued.size())
                .set(JOB.INSTRUCTIONS, toJson(instructions))
                .set(JOB.STATE, queued.state().name())
                .set(JOB.STARTED_BY, queued.startedBy().value())
                .set(JOB.CREATED_AT, queued.createdAt())
                .execute();
    }

    /** False where it has ended meanwhile. */
    boolean run(ImportId id, ImportPhase phase) {
        return sql.update(JOB)
                        .set(JOB.STATE, ImportState.RUNNING.name())
                        .set(JOB.PHASE, phase.name())
                        .where(JOB.ID.eq(id.value()))
                        .and(JOB.STATE.in(ImportState.QUEUED.name(), ImportState.RUNNING.name()))
                        .execute()
                > 0;
    }

    /** False where it has ended meanwhile. */
    boolean succeed(ImportId id, Version version, ImportRun.Table table, Instant at) {
        CsvImported imported = table.imported();
        return sql.update(JOB)
                        .set(JOB.STATE, ImportState.SUCCEEDED.name())
                        .setNull(JOB.PHASE)
                        .set(JOB.DATASET_ID, version.dataset().value())
                        .set(JOB.VERSION_NUMBER, version.number())
                        .set(JOB.ROWS_READ, imported.rowsRead())
                        .set(JOB.ROWS_STORED, imported.table().rows())
                        .set(JOB.ROWS_REJECTED, imported.rowsRejected())
                        .set(JOB.CELLS_EMPTIED, imported.cellsEmptied())
                        .set(JOB.REJECTS, toJson(imported.firstRejects()))
                        .set(JOB.REJECTS_BLOB, imported.rejectsSha256())
                        .set(JOB.NOTES, toJson(table.notes()))
                        .set(JOB.FINISHED_AT, at)
                        .where(JOB.ID.eq(id.value()))
                        .and(JOB.STATE.eq(ImportState.RUNNING.name()))
                        .execute()
                > 0;
    }

    /** False where it has ended already. */
    boolean end(ImportId id, ImportState state, @Nullable ImportFailure failure, Instant at) {
        return sql.update(JOB)
                        .set(JOB.STATE, state.name())
                        .setNull(JOB.PHASE)
                        .set(JOB.FAILURE, failure == null ? null : toJson(failure))
                        .set(JOB.FINISHED_AT, at)
                        .where(JOB.ID.eq(id.value()))
                        .and(JOB.STATE.in(ImportState.QUEUED.name(), ImportState.RUNNING.name()))
                        .execute()
                > 0;
    }

    /** What the parts of an upload have become in a workspace, where there were several. */
    Optional<Series> findSeries(String upload, WorkspaceId workspace) {
        return sql.select(JOB.INSTRUCTIONS)
                .from(JOB)
                .where(JOB.UPLOAD.eq(upload))
                .and(JOB.WORKSPACE_ID.eq(workspace.value()))
                .and(JOB.SERIES_ID.isNotNull())
                .orderBy(JOB.CREATED_AT, JOB.ID)
                .limit(1)
                .fetchOptional(row -> json.readValue(row.value1().data(), ImportInstructions.class)
                        .series());
    }

    /** Whether an import has succeeded and was the last that needs the upload. */
    boolean isDone(ImportId id, String upload) {
        Job again = JOB.as("again");
        Condition waits = JOB.STATE.in(ImportState.QUEUED.name(), ImportState.RUNNING.name());
        Condition failedOfSeries = JOB.SERIES_ID
                .isNotNull()
                .and(JOB.STATE.ne(ImportState.SUCCEEDED.name()))
                .andNotExists(selectOne()
                        .from(again)
                        .where(again.UPLOAD.eq(JOB.UPLOAD))
                        .and(again.PART.isNotDistinctFrom(JOB.PART))
                        .and(again.STATE.eq(ImportState.SUCCEEDED.name())));
        return sql.fetchExists(JOB, JOB.ID.eq(id.value()).and(JOB.STATE.eq(ImportState.SUCCEEDED.name())))
                && !sql.fetchExists(JOB, JOB.UPLOAD.eq(upload).and(waits.or(failedOfSeries)));
    }

    List<ImportId> unfinished() {
        return sql.select(JOB.ID)
                .from(JOB)
                .where(JOB.STATE.in(ImportState.QUEUED.name(), ImportState.RUNNING.name()))
                .fetch(row -> new ImportId(row.value1()));
    }

    Map<ImportId, Import> byIds(Collection<ImportId> ids) {
        return sql
                .selectFrom(JOB)
                .where(JOB.ID.in(ids.stream().map(ImportId::value).toList()))
                .stream()
                .map(this::toImport)
                .collect(Collectors.toMap(Import::id, Function.identity()));
    }

    Optional<Import> find(ImportId id) {
        return sql.selectFrom(JOB).where(JOB.ID.eq(id.value())).fetchOptional(this::toImport);
    }

    ImportInstructions instructions(ImportId id) {
        return json.readValue(
                sql.select(JOB.INSTRUCTIONS)
                        .from(JOB)
                        .where(JOB.ID.eq(id.value()))
                        .fetchSingle()
                        .value1()
                        .data(),
                ImportInstructions.class);
    }

    /** Of the newest import into the dataset that has succeeded. */
    Optional<ImportInstructions> lastInstructions(DatasetId dataset) {
        return sql.select(JOB.INSTRUCTIONS)
                .from(JOB)
                .where(JOB.DATASET_ID.eq(dataset.value()))
                .and(JOB.STATE.eq(ImportState.SUCCEEDED.name()))
                .orderBy(JOB.CREATED_AT.desc())
                .limit(1)
                .fetchOptional(row -> json.readValue(row.value1().data(), ImportInstructions.class));
    }

    private Import toImport(Record row) {
        String phase = row.get(JOB.PHASE);
        JSONB failure = row.get(JOB.FAILURE);
        return new Import(
                new ImportId(row.get(JOB.ID)),
                new WorkspaceId(row.get(JOB.WORKSPACE_ID)),
                row.get(JOB.TITLE),
                row.get(JOB.UPLOAD),
                row.get(JOB.FILE_NAME),
                row.get(JOB.PART),
                row.get(JOB.SIZE),
                ImportState.valueOf(row.get(JOB.STATE)),
                phase == null ? null : ImportPhase.valueOf(phase),
                row.get(JOB.DATASET_ID) == null ? null : new DatasetId(row.get(JOB.DATASET_ID)),
                row.get(JOB.VERSION_NUMBER),
                row.get(JOB.ROWS_READ),
                row.get(JOB.ROWS_STORED),
                row.get(JOB.ROWS_REJECTED),
                row.get(JOB.CELLS_EMPTIED),
                json.readValue(row.get(JOB.REJECTS).data(), REJECTS),
                row.get(JOB.REJECTS_BLOB),
                json.readValue(row.get(JOB.NOTES).data(), NOTES),
                failure == null ? null : json.readValue(failure.data(), ImportFailure.class),
                new UserId(row.get(JOB.STARTED_BY)),
                row.get(JOB.CREATED_AT),
                row.get(JOB.FINISHED_AT));
    }

    private JSONB toJson(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
