package eu.shifthub.hub.source;

import com.sun.net.httpserver.HttpServer;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.workspace.Workspace;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A project with an editor and a reader, a platform manager, and a web server with one file. */
@TestComponent
class SourceWorld {
    final World world;
    final Sources sources;
    final Synchronisations synchronisations;
    final SynchronisationRunStore runs;

    SourceWorld(World world, Sources sources, Synchronisations synchronisations, SynchronisationRunStore runs) {
        this.world = world;
        this.sources = sources;
        this.synchronisations = synchronisations;
        this.runs = runs;
    }

    /** Who is there. */
    record People(Workspace project, Viewer.Person editor, Viewer.Person reader, Viewer.Person manager) {}

    People people() {
        Viewer.Person editor = world.person(Role.WORKER);
        Viewer.Person reader = world.person(Role.WORKER);
        Viewer.Person manager = world.person(Role.MANAGER);
        Workspace project = world.project(world.person(Role.MANAGER));
        world.join(project, editor, MemberRole.EDITOR);
        world.join(project, reader, MemberRole.READER);
        return new People(project, editor, reader, manager);
    }

    static SourceInput input(Connection connection, Selection selection, @Nullable Credential credential) {
        return new SourceInput(
                "The beds", "", null, Sensitivity.INTERNAL, List.of("beds"), connection, selection, credential);
    }

    static Connection web(String url) {
        return new Connection(url, null, null, null, null, null, null, null, null, null);
    }

    /** A source of the platform that is open to the project. */
    Source open(People people, SourceKind kind, SourceInput input) {
        return sources.create(
                people.manager(), kind, input, null, List.of(people.project().id()));
    }

    SynchronisationInput into(People people, Source source) {
        return new SynchronisationInput(
                people.project().id(),
                source.id(),
                "Beds " + source.id().value(),
                "How many beds there are",
                Sensitivity.RESTRICTED,
                List.of(),
                null,
                null,
                CsvImport.OnReject.REJECT_ROWS);
    }

    /** The run, once it is in one of these states. */
    SynchronisationRun await(SynchronisationId id, SynchronisationRunState... states) {
        World.await(() -> !runs.newestOf(List.of(id), 1).isEmpty()
                && List.of(states)
                        .contains(runs.newestOf(List.of(id), 1).getFirst().state()));
        return runs.newestOf(List.of(id), 1).getFirst();
    }

    /** A web server with one file that can be another one, fail, or take its time. */
    static final class Web implements AutoCloseable {
        final AtomicInteger asked = new AtomicInteger();
        final CountDownLatch slow = new CountDownLatch(1);
        volatile String text = "id,beds\n1,10\n2,20\n";
        volatile int status = 200;
        volatile boolean waits;
        private final HttpServer server;

        Web() throws IOException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, status == 200 ? bytes.length : -1);
                if (waits) {
                    exchange.getResponseBody().write(bytes, 0, 3);
                    exchange.getResponseBody().flush();
                    awaitEnd();
                } else {
                    exchange.getResponseBody().write(status == 200 ? bytes : new byte[0]);
                }
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/beds.csv";
        }

        private void awaitEnd() {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            slow.countDown();
            server.stop(0);
        }
    }
}
