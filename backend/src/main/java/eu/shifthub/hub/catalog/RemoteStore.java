package eu.shifthub.hub.catalog;

import static eu.shifthub.db.catalog.Tables.ORIGIN;
import static eu.shifthub.db.catalog.Tables.REMOTE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Datasets of other catalogs, and which catalogs these are. */
@Repository
class RemoteStore {
    private static final Condition KNOWN = REMOTE.STATE.ne(State.REMOVED.name());

    private final DSLContext sql;
    private final JsonMapper json;

    RemoteStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Whether its origin has it, has it no more, or it was taken out here. */
    enum State {
        SAID,
        GONE,
        REMOVED
    }

    /**
     * What is known of a dataset by its name.
     *
     * @param body empty also where what it is found by was not taken out of it yet
     */
    record Known(UUID id, String iri, UUID origin, State state, String body) {}

    /** One that was not taken out, locked until the transaction ends. */
    Optional<Origin> lockOrigin(UUID id) {
        return sql.selectFrom(ORIGIN)
                .where(ORIGIN.ID.eq(id))
                .andNot(ORIGIN.REMOVED)
                .forUpdate()
                .fetchOptional(RemoteStore::origin);
    }

    void put(Origin origin) {
        sql.insertInto(ORIGIN)
                .set(ORIGIN.ID, origin.id())
                .set(ORIGIN.NAME, origin.name())
                .set(ORIGIN.AUDIENCE, origin.audience().name())
                .onConflict(ORIGIN.ID)
                .doUpdate()
                .set(ORIGIN.NAME, origin.name())
                .set(ORIGIN.AUDIENCE, origin.audience().name())
                .execute();
    }

    /** By name, locked until the transaction ends. */
    Map<String, Known> lock(Collection<String> iris) {
        return sql.selectFrom(REMOTE)
                .where(REMOTE.IRI.in(iris))
                .orderBy(REMOTE.ID)
                .forUpdate()
                .fetchMap(
                        REMOTE.IRI,
                        row -> new Known(
                                row.get(REMOTE.ID),
                                row.get(REMOTE.IRI),
                                row.get(REMOTE.ORIGIN_ID),
                                State.valueOf(row.get(REMOTE.STATE)),
                                row.get(REMOTE.TERMS) == null ? "" : row.get(REMOTE.BODY)));
    }

    void insert(UUID id, UUID origin, RemoteDescription said, Instant now) {
        sql.insertInto(REMOTE)
                .set(REMOTE.ID, id)
                .set(REMOTE.ORIGIN_ID, origin)
                .set(REMOTE.IRI, said.iri())
                .set(REMOTE.STATE, State.SAID.name())
                .set(REMOTE.TITLE, said.title())
                .set(REMOTE.DESCRIPTION, said.description())
                .set(REMOTE.PUBLISHER, said.publisher())
                .set(REMOTE.KEYWORDS, said.keywords().toArray(String[]::new))
                .set(REMOTE.PAGE, said.page())
                .set(REMOTE.TERMS, JSONB.valueOf(json.writeValueAsString(said.terms())))
                .set(REMOTE.BODY, said.body())
                .set(REMOTE.FIRST_SEEN, now)
                .set(REMOTE.LAST_SEEN, now)
                .execute();
    }

    void update(UUID id, UUID origin, RemoteDescription said, Instant now) {
        sql.update(REMOTE)
                .set(REMOTE.ORIGIN_ID, origin)
                .set(REMOTE.STATE, State.SAID.name())
                .setNull(REMOTE.GONE_AT)
                .set(REMOTE.TITLE, said.title())
                .set(REMOTE.DESCRIPTION, said.description())
                .set(REMOTE.PUBLISHER, said.publisher())
                .set(REMOTE.KEYWORDS, said.keywords().toArray(String[]::new))
                .set(REMOTE.PAGE, said.page())
                .set(REMOTE.TERMS, JSONB.valueOf(json.writeValueAsString(said.terms())))
                .set(REMOTE.BODY, said.body())
                .set(REMOTE.LAST_SEEN, now)
                .where(REMOTE.ID.eq(id))
                .execute();
    }

    /** The origin still has them, whatever it says of them; how many there are of it. */
    int seen(UUID origin, Collection<String> iris, Instant now) {
        return sql.update(REMOTE)
                .set(REMOTE.LAST_SEEN, now)
                .where(REMOTE.ORIGIN_ID.eq(origin))
                .and(REMOTE.STATE.eq(State.SAID.name()))
                .and(REMOTE.IRI.in(iris))
                .execute();
    }

    /** How many it has that were not found to be gone. */
    int count(UUID origin) {
        return sql.fetchCount(REMOTE, REMOTE.ORIGIN_ID.eq(origin).and(REMOTE.STATE.eq(State.SAID.name())));
    }

    Map<UUID, Integer> counts(Collection<UUID> origins) {
        return sql.select(REMOTE.ORIGIN_ID, DSL.count())
                .from(REMOTE)
                .where(REMOTE.ORIGIN_ID.in(origins))
                .and(REMOTE.STATE.eq(State.SAID.name()))
                .groupBy(REMOTE.ORIGIN_ID)
                .fetchMap(REMOTE.ORIGIN_ID, DSL.count());
    }

    /** Marks those that were not seen since. */
    List<UUID> markGone(UUID origin, Instant notSeenSince, Instant now) {
        return sql.update(REMOTE)
                .set(REMOTE.STATE, State.GONE.name())
                .set(REMOTE.GONE_AT, now)
                .where(REMOTE.ORIGIN_ID.eq(origin))
                .and(REMOTE.STATE.eq(State.SAID.name()))
                .and(REMOTE.LAST_SEEN.lt(notSeenSince))
                .returning(REMOTE.ID)
                .fetch(REMOTE.ID);
    }

    /** Of all of them nothing stays but their names. */
    List<UUID> remove(UUID origin) {
        sql.update(ORIGIN).set(ORIGIN.REMOVED, true).where(ORIGIN.ID.eq(origin)).execute();
        return sql.update(REMOTE)
                .set(REMOTE.STATE, State.REMOVED.name())
                .setNull(REMOTE.GONE_AT)
                .set(REMOTE.TITLE, "")
                .set(REMOTE.DESCRIPTION, "")
                .set(REMOTE.PUBLISHER, "")
                .set(REMOTE.KEYWORDS, new String[0])
                .setNull(REMOTE.PAGE)
                .setNull(REMOTE.TERMS)
                .set(REMOTE.BODY, "")
                .where(REMOTE.ORIGIN_ID.eq(origin))
                .and(KNOWN)
                .returning(REMOTE.ID)
                .fetch(REMOTE.ID);
    }

    List<UUID> listOf(UUID origin) {
        return list(REMOTE.ORIGIN_ID.eq(origin).and(KNOWN));
    }

    /** Also those that their origins have no more. */
    List<UUID> listKnown() {
        return list(KNOWN);
    }

    /** So many that their origins have, after this one. */
    List<UUID> listSaid(@Nullable UUID after, int most) {
        return sql.select(REMOTE.ID)
                .from(REMOTE)
                .where(REMOTE.STATE.eq(State.SAID.name()))
                .and(after == null ? DSL.noCondition() : REMOTE.ID.gt(after))
                .orderBy(REMOTE.ID)
                .limit(most)
                .fetch(REMOTE.ID);
    }

    List<UUID> saidAmong(Collection<UUID> ids) {
        return list(REMOTE.ID.in(ids).and(REMOTE.STATE.eq(State.SAID.name())));
    }

    int countSaid() {
        return sql.fetchCount(REMOTE, REMOTE.STATE.eq(State.SAID.name()));
    }

    private List<UUID> list(Condition which) {
        return sql.select(REMOTE.ID)
                .from(REMOTE)
                .where(which)
                .orderBy(REMOTE.ID)
                .fetch(REMOTE.ID);
    }

    /** Also those that were taken out, for their names. */
    Map<UUID, RemoteEntry> entries(Collection<UUID> ids) {
        Field<String> body =
                DSL.when(REMOTE.STATE.eq(State.SAID.name()), REMOTE.BODY).otherwise("");
        return sql.select(REMOTE.ID, REMOTE.IRI, REMOTE.STATE, body)
                .select(ORIGIN.fields())
                .from(REMOTE)
                .join(ORIGIN)
                .on(ORIGIN.ID.eq(REMOTE.ORIGIN_ID))
                .where(REMOTE.ID.in(ids))
                .fetchMap(
                        REMOTE.ID,
                        row -> new RemoteEntry(
                                row.get(REMOTE.ID),
                                row.get(REMOTE.IRI),
                                origin(row),
                                row.get(REMOTE.STATE).equals(State.SAID.name()),
                                row.get(body)));
    }

    /** Those that were not taken out. */
    List<RemoteDataset> byIds(Collection<UUID> ids) {
        return datasets(REMOTE.ID.in(ids), Integer.MAX_VALUE);
    }

    /** Of these the names of datasets. */
    Set<String> namesAmong(Collection<String> names) {
        return sql.select(REMOTE.IRI)
                .from(REMOTE)
                .where(REMOTE.IRI.eq(DSL.any(names.toArray(String[]::new))))
                .fetchSet(REMOTE.IRI);
    }

    Map<UUID, String> bodies(Collection<UUID> ids) {
        return sql.select(REMOTE.ID, REMOTE.BODY)
                .from(REMOTE)
                .where(REMOTE.ID.in(ids))
                .and(REMOTE.STATE.eq(State.SAID.name()))
                .fetchMap(REMOTE.ID, REMOTE.BODY);
    }

    /** So many after this one, in the order of their ids. */
    List<RemoteDataset> after(UUID origin, @Nullable UUID after, int most) {
        return datasets(REMOTE.ORIGIN_ID.eq(origin).and(after == null ? DSL.noCondition() : REMOTE.ID.gt(after)), most);
    }

    private List<RemoteDataset> datasets(Condition which, int most) {
        return sql.select(
                        REMOTE.ID,
                        REMOTE.IRI,
                        REMOTE.TITLE,
                        REMOTE.DESCRIPTION,
                        REMOTE.PUBLISHER,
                        REMOTE.KEYWORDS,
                        REMOTE.PAGE,
                        REMOTE.TERMS,
                        REMOTE.FIRST_SEEN,
                        REMOTE.LAST_SEEN,
                        REMOTE.GONE_AT)
                .select(ORIGIN.fields())
                .from(REMOTE)
                .join(ORIGIN)
                .on(ORIGIN.ID.eq(REMOTE.ORIGIN_ID))
                .where(which)
                .and(KNOWN)
                .orderBy(REMOTE.ID)
                .limit(most)
                .fetch(this::dataset);
    }

    private RemoteDataset dataset(Record row) {
        JSONB terms = row.get(REMOTE.TERMS);
        return new RemoteDataset(
                new RemoteId(row.get(REMOTE.ID)),
                origin(row),
                row.get(REMOTE.IRI),
                row.get(REMOTE.TITLE),
                row.get(REMOTE.DESCRIPTION),
                row.get(REMOTE.PUBLISHER),
                List.of(row.get(REMOTE.KEYWORDS)),
                row.get(REMOTE.PAGE),
                terms == null ? RemoteTerms.NONE : json.readValue(terms.data(), RemoteTerms.class),
                row.get(REMOTE.FIRST_SEEN),
                row.get(REMOTE.LAST_SEEN),
                row.get(REMOTE.GONE_AT));
    }

    private static Origin origin(Record row) {
        return new Origin(row.get(ORIGIN.ID), row.get(ORIGIN.NAME), Audience.valueOf(row.get(ORIGIN.AUDIENCE)));
    }
}
