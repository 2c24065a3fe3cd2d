package eu.shifthub.hub.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The jars inside the hub's own one, where it runs by {@code java -jar}. Workers run without Spring Boot's loader, which
 * alone reads such jars, so they are taken out.
 *
 * @see <a href="https://docs.spring.io/spring-boot/specification/executable-jar/nested-jars.html">nested jars</a>
 */
public final class NestedJars {
    private static final String PREFIX = "jar:nested:";
    private static final String IN = "/!";
    private static final String END = "!/";

    private NestedJars() {}

    /** The file that a code source names, taken out into the folder where it is none yet. */
    public static Path file(URI location, Path folder) throws IOException {
        if ("file".equals(location.getScheme())) {
            return Path.of(location);
        }
        String text = location.toString();
        int in = text.indexOf(IN);
        if (!text.startsWith(PREFIX) || in < 0 || !text.endsWith(END)) {
            throw new IOException("There are no jars for workers at " + location);
        }
        Path outer = Path.of(URI.create("file:" + text.substring(PREFIX.length(), in)));
        String entry = text.substring(in + IN.length(), text.length() - END.length());
        Path file = folder.resolve(name(entry));
        if (!Files.exists(file)) {
            try (ZipFile jar = new ZipFile(outer.toFile())) {
                takeOut(jar, entry, file);
            }
        }
        return file;
    }

    private static String name(String entry) {
        return entry.endsWith("/") ? "classes.jar" : entry.substring(entry.lastIndexOf('/') + 1);
    }

    private static void takeOut(ZipFile jar, String entry, Path file) throws IOException {
        if (entry.endsWith("/")) {
            takeOutFolder(jar, entry, file);
            return;
        }
        try (InputStream from = jar.getInputStream(jar.getEntry(entry))) {
            Files.copy(from, file);
        }
    }

    private static void takeOutFolder(ZipFile jar, String folder, Path file) throws IOException {
        List<? extends ZipEntry> inside = jar.stream()
                .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
                .toList();
        try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : inside) {
                to.putNextEntry(new ZipEntry(entry.getName().substring(folder.length())));
                try (InputStream from = jar.getInputStream(entry)) {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        }
    }
}
