package eu.shifthub.hub.reader.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a reader process leaves behind: files of parts, and a manifest that names them or says why there are none. */
final class Output {
    private final Path folder;
    private final List<Part> parts = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int files;

    Output(Path folder) {
        this.folder = folder;
    }

    String newFile(String ending) {
        files++;
        return "part" + files + "." + ending;
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    void add(Part part) {
        parts.add(part);
    }

    List<Part> parts() {
        return parts;
    }

    /** About the file as a whole. */
    void note(Note note) {
        notes.add(note);
    }

    /** Which member of the file is being read, for who comes after this process if it does not survive it. */
    void reading(String member) {
        try {
            Files.writeString(folder.resolve("reading.txt"), member);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeManifest(@Nullable Refusal refusal) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        if (refusal != null) {
            manifest.put("problem", Map.of("code", refusal.code(), "parameters", refusal.parameters()));
        }
        manifest.put("parts", refusal == null ? parts : List.of());
        manifest.put("notes", notes);
        new JsonMapper().writeValue(folder.resolve("manifest.json").toFile(), manifest);
    }
}
