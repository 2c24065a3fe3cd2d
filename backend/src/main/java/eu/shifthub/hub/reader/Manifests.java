package eu.shifthub.hub.reader;

import eu.shifthub.hub.engine.ProgramRun;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Understands what a reader process leaves behind, which is not trusted: no path leads out of its folder. */
final class Manifests {
    static final String FILE = "manifest.json";

    private final JsonMapper json = new JsonMapper();

    record Manifest(@Nullable Problem problem, List<Part> parts, List<ReadPart.Note> notes) {}

    record Problem(String code, Map<String, String> parameters) {}

    record Part(
            String name,
            ReadPart.Format format,
            String file,
            List<ReadPart.Column> columns,
            @Nullable Long rows,
            long rejects,
            @Nullable String rejectsFile,
            List<ReadPart.Reject> firstRejects,
            boolean whole,
            boolean hidden,
            @Nullable Boolean header,
            @Nullable Integer skip,
            List<ReadPart.Note> notes) {}

    Reading read(ProgramRun run) {
        Manifest manifest = json.readValue(run.output().resolve(FILE).toFile(), Manifest.class);
        if (manifest.problem() != null) {
            throw problem(manifest.problem().code()).because(manifest.problem().parameters());
        }
        Set<String> names = new HashSet<>();
        List<ReadPart> parts = new ArrayList<>();
        for (Part part : manifest.parts()) {
            parts.add(part(run.output(), part, unique(part.name(), names)));
        }
        return new Reading(parts, manifest.notes(), run);
    }

    private static ReaderProblem problem(String code) {
        return Arrays.stream(ReaderProblem.values())
                .filter(problem -> problem.name().equals(code))
                .findFirst()
                .orElse(ReaderProblem.FELL_OVER);
    }

    private static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int n = 2; !taken.add(unique); n++) {
            unique = name + " (" + n + ")";
        }
        return unique;
    }

    private static ReadPart part(Path folder, Part part, String name) {
        return new ReadPart(
                name,
                part.format(),
                inside(folder, part.file()),
                List.copyOf(part.columns()),
                part.rows(),
                part.rejects(),
                part.rejectsFile() == null ? null : inside(folder, part.rejectsFile()),
                List.copyOf(part.firstRejects()),
                part.whole(),
                part.hidden(),
                part.header(),
                part.skip(),
                List.copyOf(part.notes()));
    }

    private static Path inside(Path folder, String file) {
        Path path = folder.resolve(file).normalize();
        if (!folder.equals(path.getParent()) || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalStateException("A reader named a file that is none of its own");
        }
        return path;
    }
}
