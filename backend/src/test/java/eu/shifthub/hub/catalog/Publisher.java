package eu.shifthub.hub.catalog;

import static eu.shifthub.db.catalog.Tables.DESCRIPTION;
import static eu.shifthub.db.dataset.Tables.DATA_SET;
import static eu.shifthub.db.dataset.Tables.PUBLICATION;
import static eu.shifthub.db.dataset.Tables.VERSION;
import static eu.shifthub.db.identity.Tables.USER_ACCOUNT;
import static eu.shifthub.db.quality.Tables.CERTIFICATE;
import static eu.shifthub.db.quality.Tables.RESULT;
import static eu.shifthub.db.quality.Tables.RUN;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Protection;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.DatasetPublished;
import eu.shifthub.hub.dataset.DatasetUnpublished;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.NewVersion;
import eu.shifthub.hub.dataset.Series;
import eu.shifthub.hub.dataset.SeriesId;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionOrigin;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes people, projects and published datasets, as a decision of a platform manager would. */
@TestComponent
public class Publisher {
    private final DSLContext sql;
    private final Workspaces workspaces;
    private final Datasets datasets;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Publisher(
            DSLContext sql,
            Workspaces workspaces,
            Datasets datasets,
            Access access,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.sql = sql;
        this.workspaces = workspaces;
        this.datasets = datasets;
        this.access = access;
        this.events = events;
        this.transaction = transaction;
        this.json = json;
    }

    public Viewer.Person person(Role role, String name) {
        UUID id = Ids.next();
        sql.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, id)
                .set(USER_ACCOUNT.USERNAME, "secret-user-name-" + id)
                .set(USER_ACCOUNT.NAME, name)
                .set(USER_ACCOUNT.ROLE, role.name())
                .set(USER_ACCOUNT.CREATED_AT, Instant.now())
                .execute();
        return new Viewer.Person(new UserId(id), "secret-user-name-" + id, name, role, false);
    }

    public Workspace project(Viewer.Person manager, String name) {
        return workspaces.createProject(manager, name, "", null);
    }

    public UUID publish(
            Viewer.Person by,
            Workspace project,
            String title,
            String description,
            Sensitivity sensitivity,
            boolean listed,
            String... labels) {
        return publish(by, project, title, description, sensitivity, listed, List.of(), labels);
    }

    /** The same, made of the newest versions of others. */
    public UUID publish(
            Viewer.Person by,
            Workspace project,
            String title,
            String description,
            Sensitivity sensitivity,
            boolean listed,
            List<UUID> parents,
            String... labels) {
        Dataset made = datasets.create(
                by, new NewDataset(project.id(), title, description, sensitivity, List.of(labels), null));
        Version version = datasets.addVersion(
                by,
                made.id(),
                new NewVersion(
                        "0".repeat(64),
                        4321,
                        10_000,
                        List.of(new Column("secret_column", ColumnType.TEXT, null)),
                        VersionOrigin.IMPORT,
                        parents.stream()
                                .map(parent -> datasets.findNewestVersion(new DatasetId(parent))
                                        .orElseThrow()
                                        .id())
                                .toList(),
                        null,
                        null));
        publish(made, version, listed);
        return made.id().value();
    }

    private void publish(Dataset dataset, Version version, boolean listed) {
        transaction.executeWithoutResult(status -> {
            Instant now = Instant.now();
            sql.insertInto(PUBLICATION)
                    .set(PUBLICATION.DATASET_ID, dataset.id().value())
                    .set(PUBLICATION.VERSION_ID, version.id().value())
                    .set(PUBLICATION.LISTED, listed)
                    .set(PUBLICATION.PUBLISHED_AT, now)
                    .set(PUBLICATION.APPROVAL_ID, Ids.next())
                    .execute();
            protect(dataset, dataset.sensitivity(), true, listed);
            events.publishEvent(new DatasetPublished(
                    Ids.next(),
                    now,
                    null,
                    null,
                    dataset.id(),
                    version.id(),
                    dataset.sensitivity(),
                    listed,
                    Ids.next()));
        });
    }

    public void unpublish(UUID id) {
        transaction.executeWithoutResult(status -> {
            sql.deleteFrom(PUBLICATION).where(PUBLICATION.DATASET_ID.eq(id)).execute();
            Dataset dataset = datasets.get(new DatasetId(id));
            protect(dataset, dataset.sensitivity(), false, false);
            events.publishEvent(new DatasetUnpublished(Ids.next(), Instant.now(), null, null, dataset.id()));
        });
    }

    /** Says something of a dataset, behind everyone's back. */
    public void describeInSilence(UUID id, Viewer.Person by, DescribedValues said) {
        sql.insertInto(DESCRIPTION)
                .set(DESCRIPTION.DATASET_ID, id)
                .set(DESCRIPTION.DESCRIBED, JSONB.valueOf(json.writeValueAsString(said)))
                .set(DESCRIPTION.REVISION, 1)
                .set(DESCRIPTION.DESCRIBED_BY, by.id().value())
                .set(DESCRIPTION.DESCRIBED_AT, Instant.now())
                .execute();
    }

    /** Vouches for the published version, behind everyone's back. */
    public void certifyInSilence(UUID id, Viewer.Person by, String statement) {
        Version version = datasets.findNewestVersion(new DatasetId(id)).orElseThrow();
        sql.insertInto(CERTIFICATE)
                .set(CERTIFICATE.ID, Ids.next())
                .set(CERTIFICATE.DATASET_ID, id)
                .set(CERTIFICATE.VERSION_ID, version.id().value())
                .set(CERTIFICATE.VERSION_NUMBER, version.number())
                .set(CERTIFICATE.CERTIFIED_BY, by.id().value())
                .set(CERTIFICATE.STATEMENT, statement)
                .set(CERTIFICATE.MADE_AT, Instant.now())
                .execute();
    }

    /** Says what they came as, together, likewise. */
    public UUID joinInSilence(Viewer.Person by, String name, UUID... ids) {
        SeriesId series = new SeriesId(Ids.next());
        for (UUID id : ids) {
            datasets.join(by, new DatasetId(id), new Series(series, name));
        }
        return series.value();
    }

    /** Says that its one column has empty cells and breaks one of two rules, likewise. */
    public void measureInSilence(UUID id) {
        Version version = datasets.findNewestVersion(new DatasetId(id)).orElseThrow();
        UUID run = Ids.next();
        sql.update(VERSION)
                .set(VERSION.PROFILE, JSONB.valueOf("{\"rows\": 10000, \"columns\": [{\"nulls\": 2500}]}"))
                .where(VERSION.ID.eq(version.id().value()))
                .execute();
        sql.insertInto(RUN)
                .set(RUN.ID, run)
                .set(RUN.DATASET_ID, id)
                .set(RUN.VERSION_ID, version.id().value())
                .set(RUN.VERSION_NUMBER, version.number())
                .set(RUN.STATE, "DONE")
                .set(RUN.QUEUED_AT, Instant.now())
                .set(RUN.FINISHED_AT, Instant.now())
                .execute();
        for (String outcome : List.of("PASSED", "FAILED")) {
            sql.insertInto(RESULT)
                    .set(RESULT.RUN_ID, run)
                    .set(RESULT.RULE_ID, Ids.next())
                    .set(RESULT.DATASET_ID, id)
                    .set(RESULT.VERSION_ID, version.id().value())
                    .set(RESULT.VERSION_NUMBER, version.number())
                    .set(RESULT.TERMS, JSONB.valueOf("{\"kind\": \"UNIQUE\"}"))
                    .set(RESULT.SEVERITY, "WARNING")
                    .set(RESULT.OUTCOME, outcome)
                    .set(RESULT.CHECKED, 10_000L)
                    .set(RESULT.EXAMPLES, JSONB.valueOf("{}"))
                    .set(RESULT.PARAMETERS, JSONB.valueOf("{}"))
                    .set(RESULT.DURATION_MS, 1)
                    .set(RESULT.CHECKED_AT, Instant.now())
                    .execute();
        }
    }

    /** Protects a published dataset otherwise, behind everyone's back. */
    public void protectInSilence(UUID id, Sensitivity sensitivity, boolean listed) {
        sql.update(DATA_SET)
                .set(DATA_SET.SENSITIVITY, sensitivity.name())
                .where(DATA_SET.ID.eq(id))
                .execute();
        sql.update(PUBLICATION)
                .set(PUBLICATION.LISTED, listed)
                .where(PUBLICATION.DATASET_ID.eq(id))
                .execute();
        protect(datasets.get(new DatasetId(id)), sensitivity, true, listed);
    }

    /** Changes the database behind everyone's back, as a lost event would. */
    public void retitleInSilence(UUID id, String title) {
        sql.update(DATA_SET)
                .set(DATA_SET.TITLE, title)
                .where(DATA_SET.ID.eq(id))
                .execute();
    }

    private void protect(Dataset dataset, Sensitivity sensitivity, boolean published, boolean listed) {
        access.protectDataset(
                dataset.id().value(),
                new Protection(dataset.workspace().value(), dataset.owner(), sensitivity, published, listed));
    }
}
