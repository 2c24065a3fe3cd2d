package eu.shifthub.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@HubTest
class SystemHealthTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext hub;

    @Test
    void tellsManagersHowTheWorkersAreKeptApart() {
        Browser manager = new Browser(port);
        manager.signIn(TestAccounts.create(hub, Role.MANAGER).username(), TestAccounts.PASSWORD);

        JsonNode system = manager.ask("{ system { status startedAt parts { name status facts { name value } } } }")
                .at("/data/system");

        assertThat(system.path("status").asString()).isEqualTo("UP");
        assertThat(system.path("parts")).anySatisfy(part -> {
            assertThat(part.path("name").asString()).isEqualTo("engine");
            assertThat(part.path("facts"))
                    .extracting(fact -> fact.path("name").asString())
                    .contains("isolation", "memoryLimit", "workers");
        });
        assertThat(system.toString()).doesNotContain("\"path\"");
    }
}
