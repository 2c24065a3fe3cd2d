package eu.shifthub.hub.dataset;

import static eu.shifthub.hub.access.Sensitivity.INTERNAL;
import static eu.shifthub.hub.access.Sensitivity.PUBLIC;
import static eu.shifthub.hub.access.Sensitivity.RESTRICTED;
import static eu.shifthub.hub.access.Sensitivity.SENSITIVE;
import static eu.shifthub.hub.access.Visibility.DESCRIPTION;
import static eu.shifthub.hub.access.Visibility.NONE;
import static eu.shifthub.hub.access.Visibility.OUTLINE;
import static eu.shifthub.hub.access.Visibility.PREVIEW;
import static eu.shifthub.hub.access.Visibility.ROWS;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The table "what one may see of a published dataset" of the contract, cell by cell. */
@HubTest
@Import(World.class)
class VisibilityTest {
    private static final String FIELDS = """
            query ($id: ID!) {
              dataset(id: $id) {
                uuid title visibility sensitivity publisher contact { name }
                description labels slug createdAt updatedAt
                version { rowCount size columns { name } createdBy { name } importReport { fileName } }
                versions { number } publication { state } workspace { slug } owner { name }
                canEdit canGrant grants { id } uses { name }
              }
            }""";

    private final World world;
    private final Access access;
    private final Datasets datasets;

    private final Viewer.Person owner;
    private final Workspace home;

    @Autowired
    VisibilityTest(World world, Access access, Datasets datasets) {
        this.world = world;
        this.access = access;
        this.datasets = datasets;
        this.owner = world.person(Role.WORKER);
        this.home = world.project(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC,     ANONYMOUS, ROWS",
        "PUBLIC,     VIEWER,    ROWS",
        "PUBLIC,     ANALYST,   ROWS",
        "PUBLIC,     WORKER,    ROWS",
        "PUBLIC,     MANAGER,   ROWS",
        "PUBLIC,     APP,       ROWS",
        "INTERNAL,   ANONYMOUS, DESCRIPTION",
        "INTERNAL,   VIEWER,    DESCRIPTION",
        "INTERNAL,   ANALYST,   PREVIEW",
        "INTERNAL,   WORKER,    PREVIEW",
        "INTERNAL,   MANAGER,   PREVIEW",
        "INTERNAL,   APP,       DESCRIPTION",
        "RESTRICTED, ANONYMOUS, DESCRIPTION",
        "RESTRICTED, VIEWER,    DESCRIPTION",
        "RESTRICTED, ANALYST,   DESCRIPTION",
        "RESTRICTED, WORKER,    DESCRIPTION",
        "RESTRICTED, MANAGER,   DESCRIPTION",
        "RESTRICTED, APP,       DESCRIPTION",
        "SENSITIVE,  ANONYMOUS, OUTLINE",
        "SENSITIVE,  VIEWER,    OUTLINE",
        "SENSITIVE,  ANALYST,   OUTLINE",
        "SENSITIVE,  WORKER,    OUTLINE",
        "SENSITIVE,  MANAGER,   OUTLINE",
        "SENSITIVE,  APP,       OUTLINE"
    })
    void showsOfAListedDatasetWhatTheTableSays(Sensitivity sensitivity, String who, Visibility expected) {
        Dataset dataset = world.published(owner, home, sensitivity, true);

        assertShows(viewer(who), dataset, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, ANONYMOUS, NONE",
        "PUBLIC, VIEWER, NONE",
        "PUBLIC, APP, NONE",
        "PUBLIC, ANALYST, ROWS",
        "INTERNAL, ANONYMOUS, NONE",
        "INTERNAL, VIEWER, NONE",
        "INTERNAL, APP, NONE",
        "INTERNAL, ANALYST, PREVIEW",
        "RESTRICTED, ANONYMOUS, NONE",
        "RESTRICTED, VIEWER, NONE",
        "RESTRICTED, WORKER, DESCRIPTION",
        "SENSITIVE, ANONYMOUS, NONE",
        "SENSITIVE, VIEWER, NONE",
        "SENSITIVE, MANAGER, OUTLINE"
    })
    void hidesAnUnlistedDatasetFromThePublic(Sensitivity sensitivity, String who, Visibility expected) {
        Dataset dataset = world.published(owner, home, sensitivity, false);

        assertShows(viewer(who), dataset, expected);
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void showsAnUnpublishedDatasetToNobodyButMembers(Sensitivity sensitivity) {
        Dataset dataset = world.dataset(owner, home, sensitivity);
        Viewer.Person reader = world.person(Role.ANALYST);
        world.join(home, reader, MemberRole.READER);

        for (String who : List.of("ANONYMOUS", "VIEWER", "ANALYST", "WORKER", "MANAGER", "APP")) {
            assertShows(viewer(who), dataset, NONE);
        }
        assertThat(access.visibility(owner, dataset.id().value())).isEqualTo(ROWS);
        assertThat(access.visibility(reader, dataset.id().value())).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void opensEverythingGrantedToTheHolderOfAGrant(Sensitivity sensitivity) {
        Dataset dataset = world.published(owner, home, sensitivity, true);
        Viewer.Person holder = world.person(Role.ANALYST);
        grant(dataset, new Subject(Subject.Kind.USER, holder.id().value()), null);
        Viewer.Person member = world.person(Role.ANALYST);
        Workspace other = world.project(world.person(Role.MANAGER));
        world.join(other, member, MemberRole.READER);
        grant(dataset, new Subject(Subject.Kind.WORKSPACE, other.id().value()), null);

        assertShows(holder, dataset, ROWS);
        assertShows(member, dataset, ROWS);
    }

    @Test
    void opensNothingByAGrantThatHasExpiredOrIsAnothers() {
        Dataset dataset = world.published(owner, home, SENSITIVE, true);
        Viewer.Person late = world.person(Role.ANALYST);
        grant(
                dataset,
                new Subject(Subject.Kind.USER, late.id().value()),
                Instant.now().minusSeconds(1));

        assertShows(late, dataset, OUTLINE);
        assertShows(world.person(Role.ANALYST), dataset, OUTLINE);
    }

    @Test
    void givesAViewerNothingByAGrantFromBetterDays() {
        Dataset dataset = world.published(owner, home, RESTRICTED, true);
        Viewer.Person demoted = world.person(Role.VIEWER);
        grant(dataset, new Subject(Subject.Kind.USER, demoted.id().value()), null);

        assertShows(demoted, dataset, DESCRIPTION);
    }

    @Test
    void opensInternalRowsToWorkersOnceLinkedButNotToAnalysts() {
        Dataset dataset = world.published(owner, home, INTERNAL, true);
        Viewer.Person worker = world.person(Role.WORKER);
        Viewer.Person analyst = world.person(Role.ANALYST);
        Workspace project = world.project(worker);
        world.join(project, analyst, MemberRole.EDITOR);
        access.addToLibrary(project.id().value(), dataset.id().value(), worker.actor());

        assertShows(worker, dataset, ROWS);
        assertShows(analyst, dataset, PREVIEW);
        assertShows(world.person(Role.WORKER), dataset, PREVIEW);
    }

    @ParameterizedTest
    @CsvSource({"RESTRICTED, DESCRIPTION", "SENSITIVE, OUTLINE"})
    void opensNothingMoreByALinkToRestrictedData(Sensitivity sensitivity, Visibility expected) {
        Dataset dataset = world.published(owner, home, sensitivity, true);
        Viewer.Person worker = world.person(Role.WORKER);
        access.addToLibrary(world.project(worker).id().value(), dataset.id().value(), worker.actor());

        assertShows(worker, dataset, expected);
    }

    @Test
    void showsThePublishedVersionToOutsidersAndTheCurrentOneToMembers() {
        Dataset dataset = world.published(owner, home, PUBLIC, true);
        Version newer = datasets.addVersion(owner, dataset.id(), world.version());

        assertThat(datasets.readable(owner, dataset.id()).id()).isEqualTo(newer.id());
        assertThat(datasets.readable(viewer("ANONYMOUS"), dataset.id()).number())
                .isEqualTo(1);
        world.ask(
                        viewer("ANONYMOUS"),
                        "query ($id: ID!) { dataset(id: $id) { version { number } versions { number } } }",
                        Map.of("id", dataset.id().globalId()))
                .path("dataset.version.number")
                .entity(Integer.class)
                .isEqualTo(1)
                .path("dataset.versions")
                .valueIsNull();
    }

    private void assertShows(Viewer viewer, Dataset dataset, Visibility expected) {
        assertThat(access.visibility(viewer, dataset.id().value())).isEqualTo(expected);
        var answer = world.ask(viewer, FIELDS, Map.of("id", dataset.id().globalId()));
        if (expected == NONE) {
            answer.errors()
                    .satisfy(errors -> assertThat(errors)
                            .singleElement()
                            .satisfies(error -> assertThat(error.getExtensions().get("code"))
                                    .isEqualTo("NOT_FOUND")));
            return;
        }
        answer.path("dataset.title").entity(String.class).isEqualTo(dataset.title());
        answer.path("dataset.publisher").entity(String.class).isEqualTo(home.name());
        answer.path("dataset.contact.name").entity(String.class).isEqualTo(owner.name());
        answer.path("dataset.visibility").entity(Visibility.class).isEqualTo(expected);
        for (String field : List.of("description", "labels", "slug", "createdAt", "updatedAt", "publication")) {
            assertThereFrom(DESCRIPTION, expected, answer.path("dataset." + field));
        }
        assertThereFrom(DESCRIPTION, expected, answer.path("dataset.version"));
        if (expected.atLeast(DESCRIPTION)) {
            assertThereFrom(PREVIEW, expected, answer.path("dataset.version.rowCount"));
            assertThereFrom(PREVIEW, expected, answer.path("dataset.version.size"));
            answer.path("dataset.version.createdBy").valueIsNull();
            answer.path("dataset.version.importReport").valueIsNull();
        }
        for (String field : List.of("versions", "workspace", "owner", "grants", "uses")) {
            answer.path("dataset." + field).valueIsNull();
        }
        answer.path("dataset.canEdit").entity(Boolean.class).isEqualTo(false);
        answer.path("dataset.canGrant").entity(Boolean.class).isEqualTo(false);
    }

    private static void assertThereFrom(
            Visibility least, Visibility actual, org.springframework.graphql.test.tester.GraphQlTester.Path path) {
        if (actual.atLeast(least)) {
            path.hasValue();
        } else {
            path.valueIsNull();
        }
    }

    private void grant(Dataset dataset, Subject subject, @Nullable Instant expiresAt) {
        access.grant(new Grant(
                new GrantId(Ids.next()),
                subject,
                dataset.id().value(),
                null,
                new RowRule.AllRows(),
                "to test",
                owner.id(),
                null,
                Instant.now(),
                expiresAt,
                null));
    }

    private Viewer viewer(String who) {
        return switch (who) {
            case "ANONYMOUS" -> new Viewer.Anonymous();
            case "APP" -> new Viewer.App(UUID.randomUUID(), owner.id(), Set.of("catalog:read", "data:read"));
            default -> world.person(Role.valueOf(who));
        };
    }
}
