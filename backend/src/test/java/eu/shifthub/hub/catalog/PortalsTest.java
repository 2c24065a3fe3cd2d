package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.PortalClient.Page;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.catalog.rdf.Terms;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.search.SearchAnswers;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Portals that walk through the catalog while datasets are published and withdrawn. What a portal does not meet it
 * deletes: whatever is there all the time must be met, and once.
 */
@HubTest
@Import({Publisher.class, SearchAnswers.class})
@TestPropertySource(properties = "hub.catalog.page-size=3")
class PortalsTest {
    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogReader reader;

    @Autowired
    RevisionStore revisions;

    @Autowired
    HubFacts hub;

    private final List<UUID> own = new ArrayList<>();
    private final List<UUID> withdrawn = new ArrayList<>();
    private PortalClient portal;
    private Viewer.Person manager;
    private Workspace project;

    @BeforeEach
    void publish() {
        portal = new PortalClient(hub.iris().base(), "http://localhost:" + port);
        manager = publisher.person(Role.MANAGER, "Maja Manager");
        project = publisher.project(manager, "Project " + UUID.randomUUID());
        for (int i = 0; i < 10; i++) {
            own.add(publisher.publish(manager, project, "Dataset " + i, "Words", Sensitivity.PUBLIC, true));
        }
        own.forEach(this::awaitSaid);
    }

    @AfterEach
    void withdraw() {
        there().forEach(this::withdraw);
    }

    @Test
    void meetsEveryDatasetOnceByCountingPages() {
        for (String suffix : List.of("ttl", "rdf", "jsonld", "nt")) {
            List<String> stable = stable();
            List<Page> pages = portal.count(hub.iris().base() + "/catalog." + suffix, this::disturb);

            assertThat(met(pages, stable)).containsExactlyInAnyOrderElementsOf(stable());
        }
    }

    @Test
    void meetsEveryDatasetOnceByEitherFormOfLinks() {
        List<String> before = stable();
        List<Page> ckan = portal.followNextPage(hub.iris().base() + "/catalog.rdf", this::disturb);
        assertThat(met(ckan, before)).containsExactlyInAnyOrderElementsOf(stable());

        before = stable();
        List<Page> udata = portal.followNext(hub.iris().base() + "/catalog", this::disturb);
        assertThat(met(udata, before)).containsExactlyInAnyOrderElementsOf(stable());
    }

    @Test
    void tellsHowManyThereAreAndTheServicesTheSameOnEachPage() {
        List<Page> pages = portal.followNext(hub.iris().base() + "/catalog.ttl", nothing());

        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> {
            Model content = page.content();
            assertThat(content.listObjectsOfProperty(Terms.hydra("totalItems"))
                            .next()
                            .asLiteral()
                            .getLong())
                    .isEqualTo(stable().size());
            assertThat(content.listSubjectsWithProperty(RDF.type, DCAT.DataService)
                            .toList())
                    .hasSize(3)
                    .allSatisfy(service -> assertThat(constants(service))
                            .isEqualTo(constants(pages.getFirst().content().getResource(service.getURI()))));
            assertThat(content.listObjectsOfProperty(DCAT.servesDataset)
                            .mapWith(Object::toString)
                            .toList())
                    .isSubsetOf(page.datasets());
        });
    }

    private static Set<Statement> constants(Resource service) {
        return service.listProperties()
                .filterDrop(said -> said.getPredicate().equals(DCAT.servesDataset))
                .toSet();
    }

    @Test
    void sendsOnASecondVisitOnlyThePageThatHasChanged() {
        String url = hub.iris().base() + "/catalog.ttl";
        List<Page> pages = portal.followNext(url, nothing());
        assertThat(pages).allSatisfy(page -> {
            assertThat(portal.revisit(page, "If-None-Match", page.tag())).isEqualTo(304);
            assertThat(portal.revisit(page, "If-Modified-Since", page.modified()))
                    .isEqualTo(304);
        });

        publisher.retitleInSilence(own.getFirst(), "Another title");
        catalog.project(own.getFirst());

        String changed = hub.iris().dataset(own.getFirst());
        assertThat(pages)
                .allSatisfy(page -> assertThat(portal.revisit(page, "If-None-Match", page.tag()))
                        .isEqualTo(page.datasets().contains(changed) ? 200 : 304));
    }

    /** Of what is there now and was there before, each as often as it was met. */
    private List<String> met(List<Page> pages, List<String> before) {
        assertThat(pages).hasSizeGreaterThan(2);
        List<String> now = stable();
        List<String> added =
                now.stream().filter(dataset -> !before.contains(dataset)).toList();
        List<String> met = new ArrayList<>(pages.stream()
                .flatMap(page -> page.datasets().stream())
                .filter(now::contains)
                .filter(dataset -> !added.contains(dataset))
                .toList());
        met.addAll(added);
        return met;
    }

    private List<String> stable() {
        return revisions.after(Audience.PUBLIC, null, Instant.EPOCH, 10_000).stream()
                .map(revision -> hub.iris().dataset(revision.dataset()))
                .toList();
    }

    /** One is withdrawn that was met, one that was not, and one is added. */
    private void disturb(List<Page> pages) {
        if (pages.size() % 2 == 0 || there().size() < 6) {
            return;
        }
        pages.stream()
                .map(page -> of(page, there()))
                .filter(several -> several.size() > 1)
                .findFirst()
                .ifPresent(several -> withdraw(several.getFirst()));
        List<UUID> met = pages.stream().flatMap(page -> of(page, own).stream()).toList();
        there().reversed().stream()
                .filter(dataset -> !met.contains(dataset))
                .findFirst()
                .ifPresent(this::withdraw);
        UUID added = publisher.publish(manager, project, "Added", "", Sensitivity.PUBLIC, true);
        own.add(added);
        awaitSaid(added);
    }

    private List<UUID> of(Page page, List<UUID> some) {
        return some.stream()
                .filter(dataset -> page.datasets().contains(hub.iris().dataset(dataset)))
                .toList();
    }

    private List<UUID> there() {
        return own.stream().filter(dataset -> !withdrawn.contains(dataset)).toList();
    }

    private void withdraw(UUID dataset) {
        publisher.unpublish(dataset);
        withdrawn.add(dataset);
        await().until(() -> reader.find(Audience.PUBLIC, dataset).isEmpty());
    }

    private void awaitSaid(UUID dataset) {
        await().until(() -> reader.find(Audience.PUBLIC, dataset).isPresent());
    }

    private static Consumer<List<Page>> nothing() {
        return pages -> {};
    }
}
