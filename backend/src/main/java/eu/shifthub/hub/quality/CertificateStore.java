package eu.shifthub.hub.quality;

import static eu.shifthub.db.quality.Tables.CERTIFICATE;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.quality.Certificate.Withdrawal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CertificateStore {
    private static final int EXPIRED_AT_ONCE = 500;

    private final DSLContext sql;

    CertificateStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Certificate certificate) {
        sql.insertInto(CERTIFICATE)
                .set(CERTIFICATE.ID, certificate.id().value())
                .set(CERTIFICATE.DATASET_ID, certificate.dataset().value())
                .set(CERTIFICATE.VERSION_ID, certificate.version().value())
                .set(CERTIFICATE.VERSION_NUMBER, certificate.versionNumber())
                .set(CERTIFICATE.CERTIFIED_BY, certificate.by().value())
                .set(CERTIFICATE.STATEMENT, certificate.statement())
                .set(CERTIFICATE.MADE_AT, certificate.madeAt())
                .set(CERTIFICATE.VALID_UNTIL, certificate.validUntil())
                .execute();
    }

    void withdraw(CertificateId id, Withdrawal withdrawal) {
        sql.update(CERTIFICATE)
                .set(CERTIFICATE.WITHDRAWN_BY, withdrawal.by().value())
                .set(CERTIFICATE.WITHDRAWN_AT, withdrawal.at())
                .set(CERTIFICATE.WITHDRAWAL_REASON, withdrawal.reason())
                .where(CERTIFICATE.ID.eq(id.value()))
                .execute();
    }

    Optional<Certificate> find(CertificateId id) {
        return list(CERTIFICATE.ID.eq(id.value())).stream().findFirst();
    }

    /** The newest first. */
    List<Certificate> of(Collection<DatasetId> datasets) {
        return list(isOf(datasets));
    }

    /** Those that count at a time, the newest first. */
    List<Certificate> standing(Collection<DatasetId> datasets, Instant now) {
        return list(isOf(datasets)
                .and(CERTIFICATE.WITHDRAWN_AT.isNull())
                .and(CERTIFICATE.VALID_UNTIL.isNull().or(CERTIFICATE.VALID_UNTIL.gt(now))));
    }

    /** Some of those whose time is over and of which nobody has been told; from now on they are told. */
    List<Certificate> tellExpired(Instant now) {
        List<Certificate> expired = select(CERTIFICATE
                        .VALID_UNTIL
                        .le(now)
                        .and(CERTIFICATE.WITHDRAWN_AT.isNull())
                        .and(CERTIFICATE.EXPIRY_TOLD.isFalse()))
                .limit(EXPIRED_AT_ONCE)
                .fetch(CertificateStore::certificate);
        sql.update(CERTIFICATE)
                .set(CERTIFICATE.EXPIRY_TOLD, true)
                .where(CERTIFICATE.ID.in(
                        expired.stream().map(each -> each.id().value()).toList()))
                .execute();
        return expired;
    }

    private static Condition isOf(Collection<DatasetId> datasets) {
        return CERTIFICATE.DATASET_ID.in(datasets.stream().map(DatasetId::value).toList());
    }

    private List<Certificate> list(Condition condition) {
        return select(condition).fetch(CertificateStore::certificate);
    }

    private SelectSeekStepN<? extends Record> select(Condition condition) {
        return sql.selectFrom(CERTIFICATE).where(condition).orderBy(List.of(CERTIFICATE.ID.desc()));
    }

    private static Certificate certificate(Record row) {
        return new Certificate(
                new CertificateId(row.get(CERTIFICATE.ID)),
                new DatasetId(row.get(CERTIFICATE.DATASET_ID)),
                new VersionId(row.get(CERTIFICATE.VERSION_ID)),
                row.get(CERTIFICATE.VERSION_NUMBER),
                new UserId(row.get(CERTIFICATE.CERTIFIED_BY)),
                row.get(CERTIFICATE.STATEMENT),
                row.get(CERTIFICATE.MADE_AT),
                row.get(CERTIFICATE.VALID_UNTIL),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(Record row) {
        return row.get(CERTIFICATE.WITHDRAWN_AT) == null
                ? null
                : new Withdrawal(
                        new UserId(row.get(CERTIFICATE.WITHDRAWN_BY)),
                        row.get(CERTIFICATE.WITHDRAWN_AT),
                        row.get(CERTIFICATE.WITHDRAWAL_REASON));
    }
}
