package eu.shifthub.hub.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.db.source.Tables;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who may do and see what of sources, and that credentials stay where they are. */
@HubTest
@Import({World.class, SourceWorld.class})
class SourceRightsTest {
    private static final String SECRET = "a-secret-that-nobody-sees";
    private static final String EVERYTHING = """
            query ($id: ID!) { source(id: $id) {
                name hasCredential canChange uses openTo { name }
                connection { url host port database tls region bucket pathStyle hostKey username }
                selection { table query incrementalColumn path pattern resourceType search bulkExport } } }""";

    @Autowired
    SourceWorld world;

    @Autowired
    Sources sources;

    @Autowired
    Synchronisations synchronisations;

    @Autowired
    ConnectionTests tests;

    @Autowired
    Workspaces workspaces;

    @Autowired
    DSLContext sql;

    private SourceWorld.People people;
    private SourceWorld.Web web;

    @BeforeEach
    void people() throws IOException {
        people = world.people();
        web = new SourceWorld.Web();
    }

    @AfterEach
    void closeTheWeb() {
        web.close();
    }

    @Test
    void showsManagersEverythingButTheCredential() {
        Source source = secret();

        String seen = ask(people.manager(), source);

        assertThat(seen).contains("clinic.example.org", "hasCredential=true", "canChange=true", "uses=0");
        assertThat(seen).doesNotContain(SECRET);
    }

    @Test
    void showsEditorsWhatIsOpenToThemButNotHowItIsReached() {
        Source source = secret();

        String seen = ask(people.editor(), source);

        assertThat(seen).contains("name=The beds", "canChange=false", "connection=null", "uses=null", "openTo=null");
        assertThat(seen).doesNotContain(SECRET, "clinic.example.org");
    }

    @Test
    void hidesSourcesFromEverybodyElse() {
        Source source = secret();
        Viewer.Person outsider = world.world.person(Role.WORKER);

        for (Viewer.Person person : List.of(people.reader(), outsider, world.world.person(Role.ANALYST))) {
            assertRefused(SourceProblem.SOURCE_UNKNOWN, () -> sources.get(person, source.id()));
        }
        assertThat(listed(people.editor())).contains("The beds");
        assertThat(listed(people.reader())).doesNotContain("The beds");
    }

    @Test
    void letsManagersOnlyMakeAndChangeSourcesOfThePlatform() {
        Source source = secret();
        SourceInput input = SourceWorld.input(SourceWorld.web(web.url()), Selection.NOTHING, null);

        assertDenied(() -> sources.create(people.editor(), SourceKind.HTTP, input, null, List.of()));
        assertDenied(() -> sources.change(people.editor(), source.id(), input, false));
        assertDenied(() -> sources.open(people.editor(), source.id(), List.of()));
        assertDenied(() -> sources.delete(people.editor(), source.id()));
    }

    @Test
    void letsEditorsMakeAddressesOfTheirWorkspaceAndNothingElse() {
        SourceInput plain = SourceWorld.input(SourceWorld.web(web.url()), Selection.NOTHING, null);
        SourceInput withCredential =
                SourceWorld.input(SourceWorld.web(web.url()), Selection.NOTHING, new Credential(SECRET, null));
        SourceInput table = SourceWorld.input(database("127.0.0.1"), visits(), null);

        Source own = create(people.editor(), SourceKind.HTTP, plain);

        assertThat(own.workspaceId()).isEqualTo(people.project().id());
        assertThat(ask(people.editor(), own)).contains("canChange=true", "127.0.0.1");
        assertDenied(() -> create(people.editor(), SourceKind.HTTP, withCredential));
        assertDenied(() -> create(people.editor(), SourceKind.POSTGRESQL, table));
        assertDenied(() -> create(people.reader(), SourceKind.HTTP, plain));
        assertThatThrownBy(() -> create(people.manager(), SourceKind.HTTP, plain))
                .isInstanceOf(ProblemException.class);
        assertRefused(SourceProblem.SOURCE_UNKNOWN, () -> sources.get(people.manager(), own.id()));
    }

    @Test
    void opensSourcesToProjectsOnly() {
        Source source = secret();
        WorkspaceId studio = workspaces.studioOf(people.editor()).id();

        assertRefused(
                SourceProblem.OPEN_TO_PROJECTS_ONLY,
                () -> sources.open(people.manager(), source.id(), List.of(studio)));
        assertRefused(
                SourceProblem.OPEN_TO_PROJECTS_ONLY,
                () -> sources.open(people.manager(), source.id(), List.of(new WorkspaceId(UUID.randomUUID()))));
    }

    @Test
    void takesTheCredentialAnewWhereTheConnectionLeadsElsewhere() {
        Source source = secret();
        SourceInput elsewhere = SourceWorld.input(database("evil.example.org"), visits(), null);
        SourceInput sameHost = SourceWorld.input(database("clinic.example.org"), visits(), null);

        assertRefused(
                SourceProblem.CREDENTIAL_ANEW, () -> sources.change(people.manager(), source.id(), elsewhere, false));
        assertRefused(
                SourceProblem.CREDENTIAL_ANEW,
                () -> tests.attempt(
                        people.manager(),
                        new ConnectionTests.Attempt(
                                SourceKind.POSTGRESQL, database("evil.example.org"), null, null, source.id(), null)));
        assertThat(sources.change(people.manager(), source.id(), sameHost, false)
                        .hasCredential())
                .isTrue();
        assertThat(sources.change(people.manager(), source.id(), elsewhere, true)
                        .hasCredential())
                .isFalse();
    }

    @Test
    void letsNobodyButManagersTryWhatNeedsACredential() {
        assertDenied(() -> tests.attempt(
                people.editor(),
                new ConnectionTests.Attempt(SourceKind.POSTGRESQL, database("127.0.0.1"), null, null, null, null)));
        assertDenied(() -> tests.attempt(
                people.editor(),
                new ConnectionTests.Attempt(
                        SourceKind.HTTP,
                        SourceWorld.web(web.url()),
                        null,
                        new Credential(SECRET, null),
                        null,
                        people.project().id())));
        assertThat(tests.attempt(
                                people.editor(),
                                new ConnectionTests.Attempt(
                                        SourceKind.HTTP,
                                        SourceWorld.web(web.url()),
                                        null,
                                        null,
                                        null,
                                        people.project().id()))
                        .found()
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.name()).isEqualTo("beds.csv"));
    }

    @Test
    void tellsWorkersNothingOfTheNamesOfAPrivateNetwork() {
        for (String host : List.of("no-such-machine.invalid", "10.1.2.3")) {
            ConnectionTests.Attempt attempt = new ConnectionTests.Attempt(
                    SourceKind.HTTP,
                    SourceWorld.web("http://" + host + "/"),
                    null,
                    null,
                    null,
                    people.project().id());

            assertThat(Objects.requireNonNull(
                                    tests.attempt(people.editor(), attempt).problem())
                            .problem())
                    .isEqualTo(SourceProblem.NOT_REACHABLE_FROM_HERE);
            Source own = sources.create(
                    people.editor(),
                    SourceKind.HTTP,
                    SourceWorld.input(SourceWorld.web("http://" + host + "/"), Selection.NOTHING, null),
                    people.project().id(),
                    List.of());
            Synchronisation made = world.synchronisations.create(people.editor(), world.into(people, own));
            world.synchronisations.run(people.editor(), made.id(), false);
            SynchronisationRun waiting = world.await(made.id(), SynchronisationRunState.WAITING);
            assertThat(Objects.requireNonNull(waiting.failure()).problem())
                    .isEqualTo(SourceProblem.NOT_REACHABLE_FROM_HERE.key());
            world.synchronisations.cancel(people.editor(), made.id());
        }
        ConnectionTests.Attempt managers = new ConnectionTests.Attempt(
                SourceKind.HTTP, SourceWorld.web("http://10.1.2.3/"), null, null, null, null);
        assertThat(Objects.requireNonNull(
                                tests.attempt(people.manager(), managers).problem())
                        .problem())
                .isEqualTo(SourceProblem.ADDRESS_REFUSED);
    }

    @Test
    void keepsACredentialNowhereInTheClear() {
        Source source = secret();

        String row = Objects.requireNonNull(sql.fetchOne(
                        "select row_to_json(s)::text from source.data_source s where id = ?",
                        source.id().value()))
                .get(0, String.class);
        byte[] sealed = sql.select(Tables.DATA_SOURCE.CREDENTIAL)
                .from(Tables.DATA_SOURCE)
                .where(Tables.DATA_SOURCE.ID.eq(source.id().value()))
                .fetchSingle()
                .value1();
        // Not the answer's own text: jOOQ's stops at 50 rows, and the other tests of this database leave entries too.
        String events = sql.fetchSingle("select string_agg(to_jsonb(e)::text, chr(10)) from audit.entry e")
                .get(0, String.class);

        assertThat(row).doesNotContain(SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        assertThat(events).contains("CredentialChanged").doesNotContain(SECRET, "clinic.example.org");
        assertThat(sources.credential(source).secret()).isEqualTo(SECRET);
    }

    @Test
    void showsSynchronisationsToMembersOnly() {
        Source source = world.open(
                people, SourceKind.HTTP, SourceWorld.input(SourceWorld.web(web.url()), Selection.NOTHING, null));
        Synchronisation made = synchronisations.create(people.editor(), world.into(people, source));

        assertThat(synchronisations.get(people.reader(), made.id())).isEqualTo(made);
        assertRefused(SourceProblem.SYNCHRONISATION_UNKNOWN, () -> synchronisations.get(people.manager(), made.id()));
        assertThat(ask(people.manager(), source)).contains("uses=1");
        assertDenied(() -> synchronisations.run(people.reader(), made.id(), false));
        assertDenied(() -> synchronisations.delete(people.reader(), made.id()));
        assertRefused(SourceProblem.SOURCE_IN_USE, () -> sources.delete(people.manager(), source.id()));
    }

    @Test
    void answersTheScreensInOneQuestion() {
        Source source = world.open(
                people, SourceKind.HTTP, SourceWorld.input(SourceWorld.web(web.url()), Selection.NOTHING, null));
        Synchronisation made = synchronisations.create(people.editor(), world.into(people, source));
        synchronisations.run(people.editor(), made.id(), false);
        world.await(made.id(), SynchronisationRunState.SUCCEEDED);

        String seen = world.world
                .ask(people.reader(), """
                        query ($slug: String!) { workspace(slug: $slug) { synchronisations {
                            title paused nextRunAt onReject schedule { cron timeZone } createdBy { name }
                            source { name connection { url } } workspace { name }
                            dataset { title synchronisation { title } } running { state }
                            lastRun { state attempt scheduled startedBy { name } rowsStored import { fileName rowsRead }
                                failure { message } versionNumber }
                            runs { state startedAt finishedAt bytes } } } }""", Map.of("slug", people.project().slug()))
                .path("workspace.synchronisations[0]")
                .entity(Object.class)
                .get()
                .toString();

        assertThat(seen).contains("state=SUCCEEDED", "rowsRead=2", "fileName=beds.csv", "connection=null", "attempt=1");
    }

    private Source create(Viewer.Person by, SourceKind kind, SourceInput input) {
        return sources.create(by, kind, input, people.project().id(), List.of());
    }

    private Source secret() {
        return world.open(
                people,
                SourceKind.POSTGRESQL,
                SourceWorld.input(database("clinic.example.org"), visits(), new Credential(SECRET, null)));
    }

    private static Selection visits() {
        return new Selection("visit", null, null, null, null, null, null, false);
    }

    private static Connection database(String host) {
        return new Connection(null, host, null, "clinic", null, null, null, null, null, "reader");
    }

    private String ask(Viewer.Person by, Source source) {
        return world.world
                .ask(by, EVERYTHING, Map.of("id", source.id().globalId()))
                .path("source")
                .entity(Object.class)
                .get()
                .toString();
    }

    private String listed(Viewer.Person by) {
        return world.world
                .ask(
                        by,
                        "query ($slug: String!) { workspace(slug: $slug) { sources { name } } }",
                        Map.of("slug", people.project().slug()))
                .path("workspace.sources")
                .entity(Object.class)
                .get()
                .toString();
    }

    private static void assertDenied(ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().category())
                                .isIn(Problem.Category.DENIED, Problem.Category.NOT_FOUND));
    }

    private static void assertRefused(SourceProblem expected, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(expected));
    }
}
