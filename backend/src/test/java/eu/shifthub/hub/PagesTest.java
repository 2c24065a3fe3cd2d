package eu.shifthub.hub;

import static eu.shifthub.db.dataflow.Tables.FLOW;
import static eu.shifthub.db.dataflow.Tables.RUN;
import static eu.shifthub.db.dataflow.Tables.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.TypedId;
import eu.shifthub.hub.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the pages of the SPA cost the database, asked with their own operations. */
@HubTest
@Import({World.class, StatementCount.class, PagesTest.Counted.class})
class PagesTest {
    private static final Path FEATURES = Path.of("../frontend/src/main/frontend/features");
    private static final int MOST_STATEMENTS = 24;

    /** Children that are ready at different moments may be asked for in two batches; a page that grows asks 12 more. */
    private static final int SPLIT = 2;

    /** An operation of a page. */
    private record Page(String file, String operation, Map<String, ?> variables) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Counted {
        @Bean
        DefaultConfigurationCustomizer counting(StatementCount count) {
            return configuration -> configuration.setAppending(count);
        }
    }

    private final World world;
    private final StatementCount count;
    private final DSLContext sql;

    private final Viewer.Person viewer;
    private final Workspace home;
    private String request = "";

    @Autowired
    PagesTest(World world, StatementCount count, DSLContext sql) {
        this.world = world;
        this.count = count;
        this.sql = sql;
        this.viewer = world.person(Role.MANAGER);
        this.home = world.project(viewer);
    }

    @Test
    void askTheDatabaseNoMoreOftenForMoreThings() {
        grow(3);
        World.await(() -> found() >= 3);
        pages().forEach(page -> ask(viewer, page));
        Map<String, Integer> few = statements();
        grow(12);
        Map<String, Integer> many = statements();

        assertThat(many)
                .allSatisfy((page, statements) -> assertThat(statements)
                        .as(page)
                        .isBetween(1, MOST_STATEMENTS)
                        .isLessThanOrEqualTo(few.getOrDefault(page, 0) + SPLIT));
    }

    /** A page that finds nothing asks for less. */
    private int found() {
        return world.ask(viewer, "{ catalog { totalCount } }", Map.of())
                .path("catalog.totalCount")
                .entity(Integer.class)
                .get();
    }

    private List<Page> pages() {
        Map<String, ?> slug = Map.of("slug", home.slug());
        Map<String, ?> workspace = Map.of("workspace", home.slug());
        return List.of(
                new Page("frame/Navigation", "Navigation", Map.of()),
                new Page("home/Home", "HomeWork", Map.of()),
                new Page("projects/Projects", "MyProjects", Map.of()),
                new Page("projects/Projects", "AllProjects", Map.of()),
                new Page("workspace/Workspace", "WorkspaceOutline", slug),
                new Page("workspace/Workspace", "WorkspaceOverview", slug),
                new Page("users/Users", "Users", Map.of()),
                new Page("approvals/Approvals", "Approvals", Map.of("first", 50)),
                new Page("approvals/Approval", "Approval", Map.of("id", request)),
                new Page("library/Library", "LibraryList", workspace),
                new Page("catalog/Catalog", "Catalog", Map.of("first", 20, "language", "fr")),
                new Page("catalog/Catalog", "Catalog", Map.of("first", 20, "language", "fr", "query", "dataset")),
                new Page("dataflow/DataflowList", "DataflowList", workspace),
                new Page("dashboards/Dashboards", "WorkspaceDashboards", slug),
                new Page("dashboards/Dashboards", "SharedDashboards", Map.of()),
                new Page("applications/Applications", "Applications", Map.of()),
                new Page("applications/Applications", "RegistrationPlaces", Map.of()));
    }

    private Map<String, Integer> statements() {
        Map<String, Integer> statements = new LinkedHashMap<>();
        pages().forEach(page ->
                statements.put(page.operation() + page.variables().keySet(), count.of(() -> ask(viewer, page))));
        return statements;
    }

    private void ask(Viewer.Person who, Page page) {
        try {
            String document = Files.readString(FEATURES.resolve(page.file() + ".graphql"));
            world.ask(who, document, page.operation(), page.variables())
                    .errors()
                    .verify();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** More of each thing that the pages list, each with people and places of its own. */
    private void grow(int more) {
        for (int i = 0; i < more; i++) {
            Viewer.Person worker = world.person(Role.WORKER);
            Workspace project = world.project(viewer);
            world.join(project, worker, MemberRole.EDITOR);
            world.join(home, worker, MemberRole.EDITOR);
            growLibrary(worker, project);
            growDataflows(worker);
            growDashboards(worker, project);
            change(
                    worker,
                    "registerApplication",
                    "application { id }",
                    Map.of("name", "Application", "scopes", List.of("data:read"), "workspace", id(project)));
        }
    }

    private void growLibrary(Viewer.Person worker, Workspace project) {
        world.dataset(worker, home, Sensitivity.INTERNAL);
        Dataset linked = world.published(worker, project, Sensitivity.PUBLIC, true);
        change(
                worker,
                "addToLibrary",
                "entry { link }",
                Map.of("dataset", linked.id().globalId(), "workspace", id(home)));
        Dataset asked = world.dataset(worker, project, Sensitivity.PUBLIC);
        world.describe(worker, asked.id());
        request = change(
                worker,
                "requestPublication",
                "approval { id }",
                Map.of("dataset", asked.id().globalId(), "listed", true),
                "approval.id");
    }

    private void growDataflows(Viewer.Person worker) {
        String made = change(
                worker,
                "createDataflow",
                "dataflow { id }",
                Map.of("workspace", id(home), "name", "Flow"),
                "dataflow.id");
        UUID flow = TypedId.parse("dataflow", made);
        JSONB graph = sql.fetchSingle(FLOW, FLOW.ID.eq(flow)).getDraft();
        Instant now = Instant.now();
        sql.insertInto(VERSION)
                .columns(
                        VERSION.ID,
                        VERSION.FLOW_ID,
                        VERSION.NUMBER,
                        VERSION.REVISION,
                        VERSION.GRAPH,
                        VERSION.DEPLOYED_BY,
                        VERSION.DEPLOYED_AT)
                .values(Ids.next(), flow, 1, 1, graph, worker.id().value(), now)
                .execute();
        sql.insertInto(RUN)
                .columns(
                        RUN.ID,
                        RUN.FLOW_ID,
                        RUN.REVISION,
                        RUN.GRAPH,
                        RUN.KEY,
                        RUN.STATE,
                        RUN.STARTED_BY,
                        RUN.QUEUED_AT,
                        RUN.STEPS,
                        RUN.OUTPUTS)
                .values(
                        Ids.next(),
                        flow,
                        1,
                        graph,
                        "key",
                        "SUCCEEDED",
                        worker.id().value(),
                        now,
                        JSONB.valueOf("[]"),
                        JSONB.valueOf("[]"))
                .execute();
    }

    private void growDashboards(Viewer.Person worker, Workspace project) {
        for (Workspace place : List.of(home, project)) {
            String made = change(
                    worker,
                    "createDashboard",
                    "dashboard { id }",
                    Map.of("workspace", id(place), "name", "Board"),
                    "dashboard.id");
            change(
                    worker,
                    "shareDashboard",
                    "__typename",
                    Map.of("dashboard", made, "user", viewer.id().globalId(), "mayEdit", false));
        }
    }

    private void change(Viewer.Person who, String mutation, String selection, Map<String, ?> input) {
        change(who, mutation, selection, input, "__typename");
    }

    private String change(Viewer.Person who, String mutation, String selection, Map<String, ?> input, String wanted) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return world.ask(
                        who,
                        "mutation($input: " + type + "!) { " + mutation + "(input: $input) { __typename " + selection
                                + " } }",
                        Map.of("input", input))
                .path(mutation + "." + wanted)
                .entity(String.class)
                .get();
    }

    private static String id(Workspace workspace) {
        return workspace.id().globalId();
    }
}
