package eu.shifthub.hub.reader.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP archive: each member is a part, or several; documents together are one. Names never become paths. */
final class ZipMembers {
    private final ReadTask task;
    private final Output output;

    ZipMembers(ReadTask task, Output output) {
        this.task = task;
        this.output = output;
    }

    void read() throws IOException {
        ArchiveLimits limits = ArchiveLimits.check(task.file(), task.name(), task);
        try (ZipFile zip = ZipFile.builder().setPath(task.file()).get();
                Documents documents = new Documents(task, output)) {
            List<ZipArchiveEntry> members = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> !entry.isDirectory() && !isLitter(entry.getName()))
                    .toList();
            if (members.isEmpty()) {
                throw new Refusal("ZIP_EMPTY").with("file", task.name());
            }
            List<Refusal> refusals = new ArrayList<>();
            for (ZipArchiveEntry member : members) {
                read(zip, member, limits, documents, refusals);
            }
            documents.finish();
            if (output.parts().isEmpty() && !refusals.isEmpty()) {
                throw refusals.getFirst();
            }
        }
    }

    /** What systems put into archives that nobody means. */
    private static boolean isLitter(String name) {
        String file = Names.fileName(name);
        return name.startsWith("__MACOSX/") || file.equals(".DS_Store") || file.equals("Thumbs.db");
    }

    private void read(
            ZipFile zip, ZipArchiveEntry member, ArchiveLimits limits, Documents documents, List<Refusal> refusals)
            throws IOException {
        String name = Names.member(member.getName());
        String file = output.newFile("member");
        Path unpacked = output.path(file);
        try (InputStream in = limits.counted(zip.getInputStream(member))) {
            Files.copy(in, unpacked);
        }
        FileFormat format = FileFormat.of(unpacked, name);
        try {
            switch (format) {
                case TEXT -> output.add(raw(name, Part.Format.TEXT, file));
                case PARQUET -> output.add(raw(name, Part.Format.PARQUET, file));
                case DOCUMENT -> documents.add(unpacked, name);
                case ZIP -> output.note(Note.of("ZIP_IN_ZIP", "name", name));
                case EMPTY -> output.note(Note.of("EMPTY_MEMBER", "name", name));
                case UNKNOWN -> output.note(Note.of("UNKNOWN_MEMBER", "name", name));
                case XLSX, JSON, OLD_EXCEL, BINARY_EXCEL, OPEN_SPREADSHEET, ENCRYPTED ->
                    AnyFile.table(task, unpacked, name, format, output, name + Names.INSIDE);
            }
        } catch (Refusal e) {
            refusals.add(e);
            output.note(Note.of("MEMBER_REFUSED", "name", name, "problem", e.code()));
        } catch (IOException | IllegalArgumentException e) {
            output.note(Note.of("MEMBER_REFUSED", "name", name, "problem", "FILE_BROKEN"));
        }
        if (format != FileFormat.TEXT && format != FileFormat.PARQUET) {
            Files.delete(unpacked);
        }
    }

    private static Part raw(String name, Part.Format format, String file) {
        return new Part(name, format, file, List.of(), null, 0, null, List.of(), true, false, null, null, List.of());
    }
}
