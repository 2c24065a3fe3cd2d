package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.catalog.rdf.Iris;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import(World.class)
class GrantedCatalogTest {
    private static final String ADDRESS = "https://hub.example/catalog.ttl";

    @Autowired
    World world;

    @Autowired
    Access access;

    @Autowired
    CatalogReader reader;

    @Autowired
    CatalogProperties properties;

    private Viewer.Person owner;
    private Dataset dataset;
    private Viewer.App app;
    private GrantId grant;

    @BeforeEach
    void grants() {
        owner = world.person(Role.WORKER);
        dataset = world.published(owner, world.project(owner), Sensitivity.RESTRICTED, false);
        World.await(() -> isTold(world.person(Role.ANALYST)));
        app = new Viewer.App(Ids.next(), owner.id(), Set.of("catalog:read", "data:read"));
        grant = new GrantId(Ids.next());
        access.grant(new Grant(
                grant,
                new Subject(Subject.Kind.APPLICATION, app.id()),
                id(),
                null,
                new RowRule.AllRows(),
                "to test",
                owner.id(),
                null,
                Instant.now(),
                null,
                null));
    }

    @Test
    void tellsAnApplicationOfWhatItWasGranted() {
        Model told = reader.find(app, id()).orElseThrow().model();

        assertThat(name(told).getProperty(DCTerms.description).getString()).isEqualTo("What it says");
        assertThat(told.contains(null, DCAT.downloadURL)).isTrue();
    }

    @Test
    void listsItInTheApplicationsCatalogAlone() {
        assertThat(isListed(app)).isTrue();
        assertThat(isListed(new Viewer.Anonymous())).isFalse();
        assertThat(isListed(new Viewer.App(Ids.next(), owner.id(), app.scopes())))
                .isFalse();
        assertThat(isTold(new Viewer.Anonymous())).isFalse();
    }

    @Test
    void countsItInTheTotal() {
        // What a test before has published may be told of between the two questions.
        World.await(() -> total(app) == total(new Viewer.Anonymous()) + 1);
    }

    @Test
    void tellsNothingWithoutTheScopeForCatalogs() {
        Viewer.App without = new Viewer.App(app.id(), owner.id(), Set.of("data:read"));

        assertThat(isTold(without)).isFalse();
        assertThat(isListed(without)).isFalse();
    }

    @Test
    void tellsNothingOnceTheGrantHasEnded() {
        access.withdraw(owner, grant);

        assertThat(isTold(app)).isFalse();
        assertThat(isListed(app)).isFalse();
    }

    private UUID id() {
        return dataset.id().value();
    }

    private Resource name(Model told) {
        return told.createResource(Iris.of(properties.publicUrl()).dataset(id()));
    }

    private boolean isTold(Viewer viewer) {
        return reader.find(viewer, id()).isPresent();
    }

    private boolean isListed(Viewer viewer) {
        Optional<UUID> after = Optional.empty();
        while (true) {
            Model page = page(viewer, after.orElse(null));
            if (page.contains(null, DCAT.dataset, name(page))) {
                return true;
            }
            after = next(page);
            if (after.isEmpty()) {
                return false;
            }
        }
    }

    private static Optional<UUID> next(Model page) {
        return page.listObjectsOfProperty(hydra(page, "next")).toList().stream()
                .map(node -> node.asResource().getURI().replaceAll(".*after=([0-9a-f-]+).*", "$1"))
                .map(UUID::fromString)
                .findFirst();
    }

    private long total(Viewer viewer) {
        Model page = page(viewer, null);
        return page.listObjectsOfProperty(hydra(page, "totalItems"))
                .next()
                .asLiteral()
                .getLong();
    }

    private static Property hydra(Model page, String name) {
        return page.createProperty("http://www.w3.org/ns/hydra/core#" + name);
    }

    private Model page(Viewer viewer, @Nullable UUID after) {
        return reader.page(viewer, new PageRequest(1, after, Instant.EPOCH), ADDRESS)
                .model();
    }
}
