package eu.shifthub.hub.ingest;

import eu.shifthub.hub.reader.ReadPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which part of each file of an archive belongs to the one table: the largest of the first, and in the others the same. */
final class FilesParts {
    private static final String INSIDE = " › ";
    private static final Set<String> LEFT_OUT = Set.of("ZIP_IN_ZIP", "UNKNOWN_MEMBER", "MEMBER_REFUSED");

    private FilesParts() {}

    /** The names of the parts, in the order of the archive. Refuses files that have none, and what would be left out. */
    static List<String> of(List<ImportPart> parts, List<ReadPart.Note> notes) {
        notes.stream()
                .filter(note -> LEFT_OUT.contains(note.code()))
                .findFirst()
                .ifPresent(note -> {
                    throw IngestProblem.FILES_UNREAD.because(
                            Map.of("file", note.parameters().getOrDefault("name", "–")));
                });
        List<ImportPart> tables = parts.stream()
                .filter(part -> part.kind() == ImportPart.Kind.TABLE)
                .toList();
        if (tables.isEmpty()) {
            return parts.stream().map(ImportPart::name).toList();
        }
        if (tables.size() < parts.size()) {
            throw IngestProblem.FILES_MIXED.because();
        }
        return ofTables(tables);
    }

    private static List<String> ofTables(List<ImportPart> tables) {
        Map<String, List<ImportPart>> files = new LinkedHashMap<>();
        tables.forEach(part -> files.computeIfAbsent(file(part.name()), added -> new ArrayList<>())
                .add(part));
        Map.Entry<String, List<ImportPart>> leading =
                files.entrySet().iterator().next();
        String first = leading.getKey();
        String inside = inside(largest(leading.getValue()).name());
        List<String> chosen = new ArrayList<>();
        files.forEach((file, parts) -> chosen.add(same(file, parts, first, inside)));
        return chosen;
    }

    private static String same(String file, List<ImportPart> parts, String first, String inside) {
        List<ImportPart> visible = parts.stream().filter(part -> !part.hidden()).toList();
        return parts.stream()
                .map(ImportPart::name)
                .filter(name -> inside(name).equals(inside))
                .findFirst()
                .or(() -> visible.size() == 1
                        ? visible.stream().map(ImportPart::name).findFirst()
                        : java.util.Optional.empty())
                .orElseThrow(() -> IngestProblem.FILES_WITHOUT_PART.because(
                        Map.of("file", file, "part", inside.isEmpty() ? "–" : inside, "first", first)));
    }

    private static ImportPart largest(List<ImportPart> parts) {
        return parts.stream()
                .max(Comparator.comparing((ImportPart part) -> !part.hidden())
                        .thenComparingLong(part -> part.rows() == null ? 0 : part.rows()))
                .orElseThrow();
    }

    /** The file that a part is of. */
    static String file(String part) {
        int at = part.indexOf(INSIDE);
        return at < 0 ? part : part.substring(0, at);
    }

    private static String inside(String part) {
        int at = part.indexOf(INSIDE);
        return at < 0 ? "" : part.substring(at + INSIDE.length());
    }
}
