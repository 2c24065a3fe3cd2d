package eu.shifthub.hub.dashboard;

import static eu.shifthub.db.dashboard.Tables.BOARD;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SortField;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DashboardStore {
    private final DSLContext sql;
    private final JsonMapper json;

    DashboardStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Dashboard dashboard) {
        sql.insertInto(BOARD)
                .set(BOARD.ID, dashboard.id().value())
                .set(BOARD.WORKSPACE_ID, dashboard.workspaceId().value())
                .set(BOARD.NAME, dashboard.name())
                .set(BOARD.DESCRIPTION, dashboard.description())
                .set(BOARD.TILES, tiles(dashboard.tiles()))
                .set(BOARD.REVISION, dashboard.revision())
                .set(BOARD.CREATED_AT, dashboard.updatedAt())
                .set(BOARD.CREATED_BY, dashboard.updatedById().value())
                .set(BOARD.UPDATED_AT, dashboard.updatedAt())
                .set(BOARD.UPDATED_BY, dashboard.updatedById().value())
                .execute();
    }

    /** False where somebody saved since the revision expected. */
    boolean save(Dashboard changed, int expectedRevision, Instant at, UserId by) {
        return sql.update(BOARD)
                        .set(BOARD.NAME, changed.name())
                        .set(BOARD.DESCRIPTION, changed.description())
                        .set(BOARD.TILES, tiles(changed.tiles()))
                        .set(BOARD.REVISION, expectedRevision + 1)
                        .set(BOARD.UPDATED_AT, at)
                        .set(BOARD.UPDATED_BY, by.value())
                        .where(BOARD.ID.eq(changed.id().value()))
                        .and(BOARD.REVISION.eq(expectedRevision))
                        .execute()
                > 0;
    }

    void delete(DashboardId id) {
        sql.deleteFrom(BOARD).where(BOARD.ID.eq(id.value())).execute();
    }

    Optional<Dashboard> find(DashboardId id) {
        return sql.selectFrom(BOARD).where(BOARD.ID.eq(id.value())).fetchOptional(this::dashboard);
    }

    List<Dashboard> list(Condition condition, SortField<?> order) {
        return sql.selectFrom(BOARD).where(condition).orderBy(order, BOARD.ID).fetch(this::dashboard);
    }

    private Dashboard dashboard(Record row) {
        return new Dashboard(
                new DashboardId(row.get(BOARD.ID)),
                new WorkspaceId(row.get(BOARD.WORKSPACE_ID)),
                row.get(BOARD.NAME),
                row.get(BOARD.DESCRIPTION),
                json.readValue(row.get(BOARD.TILES).data(), new TypeReference<List<TileSpec>>() {}),
                row.get(BOARD.REVISION),
                row.get(BOARD.UPDATED_AT),
                new UserId(row.get(BOARD.UPDATED_BY)));
    }

    private JSONB tiles(List<TileSpec> tiles) {
        return JSONB.valueOf(json.writeValueAsString(tiles));
    }
}
