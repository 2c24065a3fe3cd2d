package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may import, and see what became of it. */
@HubTest
@org.springframework.context.annotation.Import(World.class)
class ImportRightsTest extends Importing {
    @Test
    void refusesToImportIntoAWorkspaceOneOnlyReads() {
        Viewer.Person reader = world.person(Role.WORKER);
        world.join(project, reader, MemberRole.READER);
        String upload = upload(reader, "a.csv", "a;b\n1;2\n".getBytes(UTF_8));

        assertThatThrownBy(() -> imports.start(reader, upload, instructions(List.of(), OnReject.STOP)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("project manager");
    }

    @Test
    void showsAnImportAndItsRejectsToNobodyOutsideTheWorkspace() {
        Import done = importText("a;b\n1;2\n");

        assertThatThrownBy(() -> imports.get(world.person(Role.MANAGER), done.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(IngestProblem.IMPORT_UNKNOWN));
    }

    @Test
    void knowsNoUploadOfSomebodyElse() {
        String upload = upload("a.csv", "a;b\n1;2\n".getBytes(UTF_8));

        assertThatThrownBy(() -> imports.preview(world.person(Role.WORKER), upload, ImportOptions.GUESS_ALL, null))
                .isInstanceOf(ProblemException.class);
    }
}
