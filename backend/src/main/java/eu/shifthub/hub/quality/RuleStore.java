package eu.shifthub.hub.quality;

import static eu.shifthub.db.quality.Tables.RULE;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RuleStore {
    private final DSLContext sql;
    private final JsonMapper json;

    RuleStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void save(Rule rule) {
        sql.insertInto(RULE)
                .set(RULE.ID, rule.id().value())
                .set(RULE.DATASET_ID, rule.dataset().value())
                .set(RULE.NAME, rule.name())
                .set(RULE.TERMS, JSONB.valueOf(json.writeValueAsString(rule.terms())))
                .set(RULE.SEVERITY, rule.severity().name())
                .set(RULE.AUTHOR_ID, rule.author().value())
                .set(RULE.CHANGED_AT, rule.changedAt())
                .onConflict(RULE.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void delete(RuleId id) {
        sql.deleteFrom(RULE).where(RULE.ID.eq(id.value())).execute();
    }

    Optional<Rule> find(RuleId id) {
        return list(RULE.ID.eq(id.value())).stream().findFirst();
    }

    List<Rule> of(Collection<DatasetId> datasets) {
        return list(RULE.DATASET_ID.in(datasets.stream().map(DatasetId::value).toList()));
    }

    boolean hasBlocking(DatasetId dataset) {
        return sql.fetchExists(
                RULE, RULE.DATASET_ID.eq(dataset.value()).and(RULE.SEVERITY.eq(Severity.BLOCKING.name())));
    }

    private List<Rule> list(Condition condition) {
        return sql.selectFrom(RULE)
                .where(condition)
                .orderBy(RULE.DATASET_ID, RULE.ID)
                .fetch(this::rule);
    }

    private Rule rule(Record row) {
        return new Rule(
                new RuleId(row.get(RULE.ID)),
                new DatasetId(row.get(RULE.DATASET_ID)),
                row.get(RULE.NAME),
                json.readValue(row.get(RULE.TERMS).data(), RuleTerms.class),
                Severity.valueOf(row.get(RULE.SEVERITY)),
                new UserId(row.get(RULE.AUTHOR_ID)),
                row.get(RULE.CHANGED_AT));
    }
}
