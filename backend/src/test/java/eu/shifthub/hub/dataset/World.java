package eu.shifthub.hub.dataset;

import static eu.shifthub.db.catalog.Tables.DESCRIPTION;
import static eu.shifthub.db.identity.Tables.USER_ACCOUNT;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.approval.ApprovalId;
import eu.shifthub.hub.approval.Approvals;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.ViewerPrincipal;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Flux;

/** People, projects and datasets for tests; each call makes new ones, so that tests do not meet. */
@TestComponent
public class World {
    private static final String SAID = """
            { "values": {
                "healthdcatap:healthCategory": [{ "kind": "link",
                    "iri": "https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS" }],
                "dct:type": [{ "kind": "link",
                    "iri": "http://publications.europa.eu/resource/authority/dataset-type/SYNTHETIC_DATA" }],
                "dct:provenance": [{ "kind": "text", "text": "Invented for a test." }] } }
            """;

    private final DSLContext sql;
    private final Workspaces workspaces;
    private final Access access;
    private final Datasets datasets;
    private final Publications publications;
    private final Approvals approvals;
    private final WebGraphQlHandler graphQl;

    World(
            DSLContext sql,
            Workspaces workspaces,
            Access access,
            Datasets datasets,
            Publications publications,
            Approvals approvals,
            WebGraphQlHandler graphQl) {
        this.sql = sql;
        this.workspaces = workspaces;
        this.access = access;
        this.datasets = datasets;
        this.publications = publications;
        this.approvals = approvals;
        this.graphQl = graphQl;
    }

    public Viewer.Person person(Role role) {
        UserId id = new UserId(Ids.next());
        String username = "u" + id.value().toString().replace("-", "");
        sql.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, id.value())
                .set(USER_ACCOUNT.USERNAME, username.substring(0, 33))
                .set(USER_ACCOUNT.NAME, "The " + role)
                .set(USER_ACCOUNT.ROLE, role.name())
                .set(USER_ACCOUNT.PASSWORD_HASH, "none")
                .set(USER_ACCOUNT.CREATED_AT, Instant.now())
                .execute();
        return new Viewer.Person(id, username, "The " + role, role, false);
    }

    /** A project whose manager and creator is this person. */
    public Workspace project(Viewer.Person manager) {
        return workspaces.createProject(manager, "Project " + Ids.next(), "", null);
    }

    public void join(Workspace project, Viewer.Person member, MemberRole role) {
        access.setMember(project.id().value(), member.id(), role, null);
    }

    public Dataset dataset(Viewer.Person owner, Workspace workspace, Sensitivity sensitivity) {
        return dataset(owner, workspace.id(), "Dataset " + Ids.next(), sensitivity);
    }

    public Dataset dataset(Viewer.Person owner, WorkspaceId workspace, String title, Sensitivity sensitivity) {
        Dataset made = datasets.create(
                owner, new NewDataset(workspace, title, "What it says", sensitivity, List.of("label"), null));
        datasets.addVersion(owner, made.id(), version());
        return datasets.get(made.id());
    }

    /** A version whose blob does not exist: good for all but reading rows. */
    public NewVersion version() {
        return new NewVersion(
                "0".repeat(64),
                10,
                3,
                List.of(new Column("Name", ColumnType.TEXT, null), new Column("n", ColumnType.BIGINT, "Number")),
                VersionOrigin.IMPORT,
                List.of(),
                null,
                null);
    }

    public Dataset published(Viewer.Person owner, Workspace workspace, Sensitivity sensitivity, boolean listed) {
        Dataset dataset = dataset(owner, workspace, sensitivity);
        publish(owner, dataset.id(), listed);
        return datasets.get(dataset.id());
    }

    /** Gives a dataset a version that was made of the current one of another. */
    public Version made(Viewer.Person by, DatasetId child, DatasetId parent) {
        NewVersion plain = version();
        return datasets.addVersion(
                by,
                child,
                new NewVersion(
                        plain.blob(),
                        plain.size(),
                        plain.rowCount(),
                        plain.columns(),
                        VersionOrigin.DATAFLOW,
                        List.of(Objects.requireNonNull(datasets.get(parent).current())),
                        null,
                        null));
    }

    public void publish(Viewer.Person owner, DatasetId dataset, boolean listed) {
        approve(request(owner, dataset, listed, null), person(Role.MANAGER));
        await(() -> datasets.get(dataset).isPublished());
    }

    /** Asks for the publication of a dataset, which is described for it where it is not. */
    public ApprovalId request(
            Viewer.Person owner, DatasetId dataset, boolean listed, @Nullable Sensitivity sensitivity) {
        describe(owner, dataset);
        return publications.request(owner, dataset, listed, sensitivity, "");
    }

    /** Says what has to be said before a dataset is published, unless something is said already. */
    public void describe(Viewer.Person by, DatasetId dataset) {
        sql.insertInto(DESCRIPTION)
                .set(DESCRIPTION.DATASET_ID, dataset.value())
                .set(DESCRIPTION.DESCRIBED, JSONB.valueOf(SAID))
                .set(DESCRIPTION.REVISION, 1)
                .set(DESCRIPTION.DESCRIBED_BY, by.id().value())
                .set(DESCRIPTION.DESCRIBED_AT, Instant.now())
                .onConflictDoNothing()
                .execute();
    }

    public void approve(ApprovalId approval, Viewer.Person decider) {
        approvals.decide(decider, approval, true, null);
    }

    /** What a listener does after the commit is seen a moment later. */
    public static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(condition::getAsBoolean);
    }

    /** Waits until a durable listener is done with an event that names something. */
    public void awaitHeard(Class<?> listener, UUID named) {
        await(() -> sql.fetchExists(
                DSL.table("platform.event_publication"),
                DSL.condition(
                        "listener_id like {0} and serialized_event like {1} and status = 'COMPLETED'",
                        DSL.val(listener.getName() + "%"), DSL.val("%" + named + "%"))));
    }

    /** Asks the GraphQL API as this viewer. */
    public GraphQlTester.Response ask(Viewer viewer, String document, Map<String, ?> variables) {
        return ask(viewer, document, null, variables);
    }

    /** Asks one operation of a document that has several. */
    public GraphQlTester.Response ask(
            Viewer viewer, String document, @Nullable String operation, Map<String, ?> variables) {
        return as(viewer, () -> request(document, operation, variables).execute());
    }

    /** Follows a subscription of the GraphQL API as this viewer. */
    public Flux<GraphQlTester.Response> follow(Viewer viewer, String document, Map<String, ?> variables) {
        return as(
                viewer,
                () -> request(document, null, variables).executeSubscription().toFlux());
    }

    private GraphQlTester.Request<?> request(String document, @Nullable String operation, Map<String, ?> variables) {
        GraphQlTester.Request<?> request = WebGraphQlTester.builder(graphQl)
                .responseTimeout(Duration.ofMinutes(1))
                .build()
                .document(document)
                .operationName(operation);
        variables.forEach(request::variable);
        return request;
    }

    private static <T> T as(Viewer viewer, Supplier<T> asks) {
        ViewerPrincipal principal = () -> viewer;
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(principal, null, "ANY"));
        try {
            return asks.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public void markPersonal(Viewer.Person by, Dataset dataset, String column) {
        String mark = "mutation ($id: ID!, $name: String!) { describeColumns(input: { dataset: $id, columns: [{ name:"
                + " $name, personalData: true }] }) { dataset { id } } }";
        ask(by, mark, Map.of("id", dataset.id().globalId(), "name", column))
                .path("describeColumns.dataset.id")
                .hasValue();
    }
}
