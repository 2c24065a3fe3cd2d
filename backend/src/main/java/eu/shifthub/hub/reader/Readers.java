package eu.shifthub.hub.reader;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.EngineProblem;
import eu.shifthub.hub.engine.Program;
import eu.shifthub.hub.engine.ProgramRun;
import eu.shifthub.hub.engine.Programs;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.reader.process.ReaderMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads files that are no plain text tables, each in a process of its own. Errors are {@link ReaderProblem}s. */
@Component
public class Readers {
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final int OUT_OF_MEMORY = 3;
    private static final int DOCUMENT_TOO_LONG = 4;
    private static final int RESTARTS = 20;

    private final Programs programs;
    private final ReaderClassPath classPath;
    private final ReaderProperties properties;
    private final Manifests manifests = new Manifests();

    Readers(Programs programs, ReaderClassPath classPath, ReaderProperties properties) {
        this.programs = programs;
        this.classPath = classPath;
        this.properties = properties;
    }

    /** Reads a file; to be closed, which deletes what was read. */
    public Reading read(Path file, ReadRequest request, Cancellation cancellation) {
        Set<String> skipped = new LinkedHashSet<>();
        while (true) {
            ProgramRun run = programs.run(program(), file, place -> arguments(place, request, skipped), cancellation);
            boolean kept = false;
            try {
                String culprit = culprit(run);
                if (isSound(run)) {
                    Reading reading = manifests.read(run);
                    kept = true;
                    return reading;
                }
                boolean mayGoOn = !culprit.isEmpty() && !culprit.equals(request.fileName());
                if (!mayGoOn || skipped.size() >= RESTARTS || !skipped.add(culprit)) {
                    throw problem(run, request);
                }
            } finally {
                if (!kept) {
                    run.close();
                }
            }
        }
    }

    private static boolean isSound(ProgramRun run) {
        return run.end() == ProgramRun.End.BY_ITSELF
                && run.exitCode() == 0
                && Files.exists(run.output().resolve(Manifests.FILE));
    }

    /** The member of an archive that was being read when the process fell over; empty where it was none. */
    private static String culprit(ProgramRun run) {
        boolean fell = run.end() == ProgramRun.End.BY_ITSELF
                && (run.exitCode() == DOCUMENT_TOO_LONG || run.exitCode() == OUT_OF_MEMORY);
        Path reading = run.output().resolve("reading.txt");
        try {
            return fell && Files.exists(reading) ? Files.readString(reading) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProblemException problem(ProgramRun run, ReadRequest request) {
        String file = request.fileName();
        return switch (run.end()) {
            case CANCELLED -> EngineProblem.CANCELLED.because();
            case DEADLINE ->
                ReaderProblem.DEADLINE.because(
                        Map.of("file", file, "seconds", properties.deadline().toSeconds()));
            case TOO_MUCH_OUTPUT ->
                ReaderProblem.TOO_LARGE.because(
                        Map.of("file", file, "most", properties.output().toBytes()));
            case BY_ITSELF -> ended(run, file);
        };
    }

    private ProblemException ended(ProgramRun run, String file) {
        if (run.exitCode() == OUT_OF_MEMORY) {
            return ReaderProblem.OUT_OF_MEMORY.because(Map.of("file", file));
        }
        if (run.exitCode() == DOCUMENT_TOO_LONG) {
            return ReaderProblem.DOCUMENT_TOO_LONG.because(Map.of(
                    "file", file, "seconds", properties.documentDeadline().toSeconds()));
        }
        LOG.warn("A reader ended with {}: {}", run.exitCode(), run.errors());
        return ReaderProblem.FELL_OVER.because(Map.of("file", file));
    }

    private Program program() {
        return new Program(
                ReaderMain.class.getName(),
                classPath.jars(),
                properties.heap(),
                properties.addressSpace(),
                properties.output(),
                properties.deadline());
    }

    private List<String> arguments(Programs.Place place, ReadRequest request, Set<String> skipped) {
        List<String> arguments = new ArrayList<>(List.of(
                "file=" + place.input(),
                "output=" + place.output(),
                "name=" + request.fileName(),
                "rows=" + request.rows(),
                "members=" + properties.members(),
                "unpacked=" + properties.unpacked().toBytes(),
                "documentSeconds=" + properties.documentDeadline().toSeconds()));
        if (request.header() != null) {
            arguments.add("header=" + request.header());
        }
        if (request.skip() != null) {
            arguments.add("skip=" + request.skip());
        }
        if (request.rdf() != null) {
            arguments.add("rdf=" + request.rdf().syntax());
            arguments.add("base=" + request.rdf().base());
        }
        skipped.forEach(member -> arguments.add("skipped=" + member));
        return arguments;
    }
}
