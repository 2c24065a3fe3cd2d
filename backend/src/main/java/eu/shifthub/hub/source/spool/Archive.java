package eu.shifthub.hub.source.spool;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Several files as they came, in one that holds them; the same files always make the same bytes. */
final class Archive {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Archive() {}

    static Brought.OfFiles of(List<Brought.OfFile> files, Path target, String name) throws IOException {
        Set<String> taken = new HashSet<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Brought.OfFile file : files) {
                zip.putNextEntry(entry(file, unique(file.name(), taken)));
                Files.copy(file.file(), zip);
                zip.closeEntry();
            }
        }
        return new Brought.OfFiles(target, name + ".zip");
    }

    /** Not packed: it is read at once, and kept by a hash of what is in it. */
    private static ZipEntry entry(Brought.OfFile file, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(Files.size(file.file()));
        entry.setCrc(checksum(file.file()));
        return entry;
    }

    private static long checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                CheckedInputStream checked = new CheckedInputStream(in, new CRC32())) {
            checked.transferTo(OutputStream.nullOutputStream());
            return checked.getChecksum().getValue();
        }
    }

    /** Files of several folders may have one name. */
    private static String unique(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.') <= 0 ? name.length() : name.lastIndexOf('.');
        String unique = name;
        for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) {
            unique = name.substring(0, dot) + " (" + n + ")" + name.substring(dot);
        }
        return unique;
    }
}
