package eu.shifthub.hub.quality;

import static eu.shifthub.db.dataset.Tables.VERSION;
import static eu.shifthub.db.quality.Tables.CERTIFICATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;

@HubTest
@Import(World.class)
class CertificateTest {
    private static final Viewer NOBODY = new Viewer.Anonymous();
    private static final String STATEMENT = "Columns and units were compared with the source.";
    private static final String DATASET = """
            query ($id: ID!) { dataset(id: $id) {
              certification
              certifiableVersion { id number }
              certificates { id versionNumber statement state canWithdraw validUntil by { name }
                withdrawal { reason by { name } } }
            } }
            """;
    private static final String FACET = """
            query ($title: String!, $filter: CatalogFilter) { catalog(query: $title, filter: $filter) {
              edges { node { dataset { id } } }
              facet(names: [CERTIFIED]) { values { value count } }
            } }
            """;

    @Autowired
    World world;

    @Autowired
    Datasets datasets;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateExpiry expiry;

    @Autowired
    Access access;

    @Autowired
    DSLContext sql;

    private Viewer.Person owner;
    private Viewer.Person practitioner;
    private Workspace home;
    private Dataset open;

    @BeforeEach
    void publish() {
        owner = world.person(Role.WORKER);
        home = world.project(owner);
        practitioner = practitioner(Role.ANALYST);
        open = world.published(owner, home, Sensitivity.PUBLIC, true);
    }

    @Test
    void isToldToWhoeverMayReadTheDescription() {
        Certificate made = certify(practitioner, open);

        for (Viewer reader : List.of(NOBODY, world.person(Role.VIEWER), world.person(Role.ANALYST), owner)) {
            GraphQlTester.Response answer = ask(reader, open);
            answer.path("dataset.certification").entity(String.class).isEqualTo("CURRENT");
            answer.path("dataset.certificates[0].id")
                    .entity(String.class)
                    .isEqualTo(made.id().globalId());
            answer.path("dataset.certificates[0].statement")
                    .entity(String.class)
                    .isEqualTo(STATEMENT);
            answer.path("dataset.certificates[0].by.name").entity(String.class).isEqualTo(practitioner.name());
            answer.path("dataset.certificates[0].canWithdraw")
                    .entity(Boolean.class)
                    .isEqualTo(false);
        }
    }

    @Test
    void isGivenByEveryRoleWithTheMark() {
        Viewer.Person viewer = practitioner(Role.VIEWER);
        String certify = """
                mutation ($input: CertifyVersionInput!) { certifyVersion(input: $input) {
                  dataset { certification certifiableVersion { id } } } }
                """;

        world.ask(
                        viewer,
                        certify,
                        Map.of("input", Map.of("version", shown(open).id().globalId(), "statement", STATEMENT)))
                .path("certifyVersion.dataset.certification")
                .entity(String.class)
                .isEqualTo("CURRENT")
                .path("certifyVersion.dataset.certifiableVersion")
                .valueIsNull();
    }

    @Test
    void isNotGivenWithoutTheMark() {
        for (Role role : Role.values()) {
            Viewer.Person person = world.person(role);
            assertProblem(() -> certify(person, open), QualityProblem.NOT_PRACTITIONER);
            assertCertifiable(person, open, null);
        }
    }

    @Test
    void isNotGivenByWhoHasAPartInTheData() {
        Viewer.Person owning = marked(owner);
        Viewer.Person editor = member(MemberRole.EDITOR);
        Viewer.Person reader = member(MemberRole.READER);
        Viewer.Person gone = member(MemberRole.EDITOR);
        Dataset made = world.dataset(gone, home, Sensitivity.PUBLIC);
        world.publish(gone, made.id(), true);
        access.removeMember(home.id().value(), gone.id());

        assertProblem(() -> certify(owning, open), QualityProblem.OWN_WORK);
        assertProblem(() -> certify(editor, open), QualityProblem.OWN_WORK);
        assertProblem(() -> certify(gone, made), QualityProblem.OWN_WORK);
        assertCertifiable(editor, open, null);
        assertCertifiable(gone, made, null);
        assertCertifiable(reader, open, 1);
        assertThat(certify(reader, open).versionNumber()).isOne();
    }

    @Test
    void isNotGivenByWhoMayNotReadAllRows() {
        Dataset restricted = world.published(owner, home, Sensitivity.RESTRICTED, true);
        assertProblem(() -> certify(practitioner, restricted), QualityProblem.NOT_READ_WHOLE);

        grant(restricted, List.of("n"));
        assertProblem(() -> certify(practitioner, restricted), QualityProblem.NOT_READ_WHOLE);
        assertCertifiable(practitioner, restricted, null);

        grant(restricted, null);
        assertCertifiable(practitioner, restricted, 1);
        certify(practitioner, restricted);
        ask(NOBODY, restricted)
                .path("dataset.certification")
                .entity(String.class)
                .isEqualTo("CURRENT");
    }

    @Test
    void tellsNothingOfWhatIsNotOpen() {
        Dataset unpublished = world.dataset(owner, home, Sensitivity.PUBLIC);
        Dataset sensitive = world.published(owner, home, Sensitivity.SENSITIVE, true);

        assertProblem(() -> certify(practitioner, unpublished), QualityProblem.VERSION_UNKNOWN);
        assertProblem(() -> certify(practitioner, sensitive), QualityProblem.VERSION_UNKNOWN);
        assertProblem(
                () -> certificates.certify(practitioner, new VersionId(Ids.next()), STATEMENT, null),
                QualityProblem.VERSION_UNKNOWN);

        Viewer.Person reader = member(MemberRole.READER);
        Certificate made = certify(reader, sensitive);
        ask(NOBODY, sensitive).path("dataset.certificates").valueIsNull();
        ask(practitioner, sensitive).path("dataset.certification").valueIsNull();
        ask(owner, sensitive)
                .path("dataset.certificates")
                .entityList(Object.class)
                .hasSize(1);
        assertProblem(() -> withdraw(practitioner, made), QualityProblem.CERTIFICATE_UNKNOWN);
        assertThat(found(practitioner, sensitive, "CURRENT")).isZero();
    }

    @Test
    void doesNotSpeakOfANewerVersion() {
        certify(practitioner, open);
        datasets.addVersion(owner, open.id(), world.version());

        ask(owner, open).path("dataset.certification").entity(String.class).isEqualTo("CURRENT");
        world.publish(owner, open.id(), true);
        World.await(() -> shown(open).number() == 2);
        ask(NOBODY, open).path("dataset.certification").entity(String.class).isEqualTo("EARLIER");
        World.await(() -> found(NOBODY, open, "EARLIER") == 1 && found(NOBODY, open, "CURRENT") == 0);

        certify(practitioner, open);
        ask(NOBODY, open).path("dataset.certification").entity(String.class).isEqualTo("CURRENT");
    }

    @Test
    void isNotToldToOutsidersBeforeItsVersionIsPublished() {
        Viewer.Person reader = member(MemberRole.READER);
        datasets.addVersion(owner, open.id(), world.version());
        assertCertifiable(reader, open, 2);
        certificates.certify(reader, current(open).id(), STATEMENT, null);

        ask(NOBODY, open).path("dataset.certificates").entityList(Object.class).hasSize(0);
        ask(NOBODY, open).path("dataset.certification").valueIsNull();
        ask(owner, open).path("dataset.certificates").entityList(Object.class).hasSize(1);
        assertProblem(
                () -> certificates.certify(practitioner, current(open).id(), STATEMENT, null),
                QualityProblem.VERSION_UNKNOWN);
    }

    @Test
    void isGivenOnceByEachPractitioner() {
        certify(practitioner, open);
        assertProblem(() -> certify(practitioner, open), QualityProblem.CERTIFIED_ALREADY);
        assertCertifiable(practitioner, open, null);

        certify(practitioner(Role.WORKER), open);
        ask(NOBODY, open).path("dataset.certificates").entityList(Object.class).hasSize(2);
    }

    @Test
    void refusesWhatSaysNothing() {
        assertProblem(() -> certify(practitioner, open, " \n ", null), QualityProblem.STATEMENT_MISSING);
        assertProblem(() -> certify(practitioner, open, "a".repeat(2001), null), QualityProblem.STATEMENT_TOO_LONG);
        assertProblem(
                () -> certify(practitioner, open, STATEMENT, Instant.now().minusSeconds(1)),
                QualityProblem.VALIDITY_OVER);
        assertProblem(
                () -> certify(practitioner, open, STATEMENT, Instant.parse("+100000-01-01T00:00:00Z")),
                QualityProblem.VALIDITY_TOO_FAR);
        ask(NOBODY, open).path("dataset.certificates").entityList(Object.class).hasSize(0);
    }

    @Test
    void refusesAVersionThatWaits() {
        Viewer.Person reader = member(MemberRole.READER);
        sql.update(VERSION)
                .set(VERSION.ADMISSION, "HELD_BACK")
                .where(VERSION.ID.eq(current(open).id().value()))
                .execute();

        assertProblem(() -> certify(reader, open), QualityProblem.VERSION_WAITS);
    }

    @Test
    void countsUntilItsTimeIsOver() {
        Certificate made = certify(practitioner, open, STATEMENT, Instant.now().plus(Duration.ofDays(1)));
        World.await(() -> found(NOBODY, open, "CURRENT") == 1);

        sql.update(CERTIFICATE)
                .set(CERTIFICATE.MADE_AT, Instant.now().minusSeconds(60))
                .set(CERTIFICATE.VALID_UNTIL, Instant.now().minusSeconds(1))
                .where(CERTIFICATE.ID.eq(made.id().value()))
                .execute();
        ask(NOBODY, open).path("dataset.certification").valueIsNull();
        ask(NOBODY, open)
                .path("dataset.certificates[0].state")
                .entity(String.class)
                .isEqualTo("EXPIRED");
        expiry.tell();
        World.await(() -> found(NOBODY, open, "CURRENT") == 0);

        certify(practitioner, open);
        ask(NOBODY, open).path("dataset.certification").entity(String.class).isEqualTo("CURRENT");
    }

    @Test
    void isWithdrawnWithAReasonThatStaysInTheHistory() {
        Certificate made = certify(practitioner, open);
        World.await(() -> found(NOBODY, open, "CURRENT") == 1);
        assertProblem(() -> withdraw(practitioner(Role.WORKER), made), QualityProblem.CERTIFICATE_OF_ANOTHER);
        assertProblem(() -> withdraw(owner, made), QualityProblem.CERTIFICATE_OF_ANOTHER);
        assertProblem(
                () -> certificates.withdraw(practitioner, made.id(), " "), QualityProblem.WITHDRAWAL_REASON_MISSING);

        Viewer.Person unmarked = new Viewer.Person(
                practitioner.id(), practitioner.username(), practitioner.name(), practitioner.role(), false);
        withdraw(unmarked, made);

        GraphQlTester.Response answer = ask(NOBODY, open);
        answer.path("dataset.certification").valueIsNull();
        answer.path("dataset.certificates[0].state").entity(String.class).isEqualTo("WITHDRAWN");
        answer.path("dataset.certificates[0].withdrawal.reason")
                .entity(String.class)
                .isEqualTo("The source was corrected.");
        World.await(() -> found(NOBODY, open, "CURRENT") == 0);
        assertProblem(() -> withdraw(practitioner, made), QualityProblem.WITHDRAWN_ALREADY);
        assertCertifiable(practitioner, open, 1);
    }

    @Test
    void isWithdrawnByAPlatformManager() {
        Certificate made = certify(practitioner, open);

        withdraw(world.person(Role.MANAGER), made);

        ask(NOBODY, open).path("dataset.certification").valueIsNull();
    }

    @Test
    void isAFacetOfTheCatalog() {
        Dataset other = world.published(owner, home, Sensitivity.PUBLIC, true);
        World.await(() -> found(NOBODY, open, null) == 1 && found(NOBODY, other, null) == 1);
        certify(practitioner, open);

        World.await(() -> found(NOBODY, open, "CURRENT") == 1);
        assertThat(found(NOBODY, other, "CURRENT")).isZero();
        world.ask(NOBODY, FACET, Map.of("title", open.title()))
                .path("catalog.facet[0].values[0].count")
                .entity(Integer.class)
                .isEqualTo(1);
        world.ask(NOBODY, FACET, Map.of("title", other.title()))
                .path("catalog.facet[0].values")
                .entityList(Object.class)
                .hasSize(0);
    }

    private Viewer.Person practitioner(Role role) {
        return marked(world.person(role));
    }

    private static Viewer.Person marked(Viewer.Person person) {
        return new Viewer.Person(person.id(), person.username(), person.name(), person.role(), true);
    }

    private Viewer.Person member(MemberRole role) {
        Viewer.Person member = practitioner(Role.WORKER);
        world.join(home, member, role);
        return member;
    }

    private void grant(Dataset dataset, @Nullable List<String> columns) {
        access.grant(new Grant(
                new GrantId(Ids.next()),
                new Subject(Subject.Kind.USER, practitioner.id().value()),
                dataset.id().value(),
                columns,
                new RowRule.AllRows(),
                "To certify it",
                owner.id(),
                null,
                Instant.now(),
                null,
                null));
    }

    private Certificate certify(Viewer.Person by, Dataset dataset) {
        return certify(by, dataset, STATEMENT, null);
    }

    private Certificate certify(Viewer.Person by, Dataset dataset, String statement, @Nullable Instant validUntil) {
        return certificates.certify(by, shown(dataset).id(), statement, validUntil);
    }

    private void withdraw(Viewer.Person by, Certificate certificate) {
        certificates.withdraw(by, certificate.id(), "The source was corrected.");
    }

    /** The published version, or the current one where none is. */
    private Version shown(Dataset dataset) {
        Dataset now = datasets.get(dataset.id());
        return datasets.getVersion(Objects.requireNonNull(now.isPublished() ? now.published() : now.current()));
    }

    private Version current(Dataset dataset) {
        return datasets.findNewestVersion(dataset.id()).orElseThrow();
    }

    private GraphQlTester.Response ask(Viewer viewer, Dataset dataset) {
        return world.ask(viewer, DATASET, Map.of("id", dataset.id().globalId()));
    }

    private void assertCertifiable(Viewer viewer, Dataset dataset, @Nullable Integer number) {
        GraphQlTester.Response answer = ask(viewer, dataset);
        if (number == null) {
            answer.path("dataset.certifiableVersion").valueIsNull();
        } else {
            answer.path("dataset.certifiableVersion.number")
                    .entity(Integer.class)
                    .isEqualTo(number);
        }
    }

    private int found(Viewer viewer, Dataset dataset, @Nullable String certified) {
        Map<String, ?> filter = certified == null
                ? Map.of()
                : Map.of("facets", List.of(Map.of("name", "CERTIFIED", "values", List.of(certified))));
        return (int) world
                .ask(viewer, FACET, Map.of("title", dataset.title(), "filter", filter))
                .path("catalog.edges[*].node.dataset.id")
                .entityList(String.class)
                .get()
                .stream()
                .filter(dataset.id().globalId()::equals)
                .count();
    }

    private static void assertProblem(ThrowingCallable act, QualityProblem expected) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(expected));
    }
}
