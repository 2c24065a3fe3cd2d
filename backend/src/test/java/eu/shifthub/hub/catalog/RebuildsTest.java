package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.TestAccounts;
import eu.shifthub.hub.identity.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@HubTest
@Import(Publisher.class)
class RebuildsTest {
    private static final String REBUILD = """
            mutation { rebuildCatalog(input: { reason: "A title was wrong" }) { startedAt } }""";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext hub;

    @Autowired
    Publisher publisher;

    @Autowired
    CatalogReader reader;

    @Autowired
    GraphStore store;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    DSLContext sql;

    @Test
    void makesWhatIsWrongAnewWhereAManagerAsks() {
        Viewer.Person owner = publisher.person(Role.MANAGER, "Maja Manager");
        UUID dataset = publisher.publish(
                owner,
                publisher.project(owner, "Project " + UUID.randomUUID()),
                "A title",
                "",
                Sensitivity.PUBLIC,
                true);
        await().until(() -> said(dataset).contains("A title"));
        publisher.retitleInSilence(dataset, "Another title");
        UUID before = store.generation().orElseThrow();
        Browser manager = signedIn(Role.MANAGER);

        await().until(() -> !rebuilds.isBusy());
        assertThat(manager.ask(REBUILD).at("/data/rebuildCatalog/startedAt").asString())
                .isNotEmpty();

        await().atMost(Duration.ofMinutes(2)).until(() -> !rebuilds.isBusy());
        assertThat(said(dataset)).contains("Another title");
        assertThat(store.generation()).isPresent().isNotEqualTo(Optional.of(before));
        assertThat(parts(manager)).anySatisfy(graph -> {
            assertThat(graph.path("name").asString()).isEqualTo("graph");
            assertThat(graph.path("status").asString()).isEqualTo("UP");
            assertThat(graph.path("facts").toString()).contains("datasets", "beingMade");
        });
        assertThat(sql.fetchSingle("select count(*) from audit.entry where type = 'CatalogRebuildAsked'"
                                + " and body like '%A title was wrong%'")
                        .get(0, Long.class))
                .isPositive();
    }

    @Test
    void isForManagersAlone() {
        for (Role role : List.of(Role.VIEWER, Role.ANALYST, Role.WORKER)) {
            assertThat(signedIn(role)
                            .ask(REBUILD)
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("FORBIDDEN");
        }
    }

    private Browser signedIn(Role role) {
        Browser browser = new Browser(port);
        browser.signIn(TestAccounts.create(hub, role).username(), TestAccounts.PASSWORD);
        return browser;
    }

    private static JsonNode parts(Browser manager) {
        return manager.ask("{ system { parts { name status facts { name value } } } }")
                .at("/data/system/parts");
    }

    private String said(UUID dataset) {
        return reader.find(Audience.PUBLIC, dataset)
                .map(answer -> answer.model().toString())
                .orElse("");
    }
}
