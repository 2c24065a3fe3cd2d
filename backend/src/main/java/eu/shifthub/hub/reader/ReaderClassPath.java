package eu.shifthub.hub.reader;

import eu.shifthub.hub.engine.NestedJars;
import eu.shifthub.hub.reader.process.ReaderMain;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The jars that a reader process needs, found among the hub's own, whichever way the hub is packed. The hub itself loads
 * no class of the parsers in them.
 */
@Component
class ReaderClassPath {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final Pattern NEEDED = Pattern.compile("(tika-.*|fastexcel-reader|aalto-xml|stax2-api"
            + "|jackson-(core|databind|annotations)|pdfbox.*|fontbox|xmpbox|jempbox|jbig2-imageio|jai-imageio-core"
            + "|bc[a-z]+-jdk18on|poi.*|xmlbeans|SparseBitSet|curvesapi|log4j-api|slf4j-api|commons-.*|jsoup|xmpcore"
            + "|metadata-extractor|juniversalchardet|apache-mime4j-.*|xz"
            + "|jena-(base|core|arq|iri3986|langtag)|RoaringBitmap|caffeine|titanium-.*|jakarta\\.json.*|gson"
            + "|libthrift|protobuf-java)-\\d.*\\.jar");

    private final Blobs blobs;
    private @Nullable List<Path> found;

    ReaderClassPath(Blobs blobs) {
        this.blobs = blobs;
    }

    synchronized List<Path> jars() {
        if (found == null) {
            try {
                found = find(blobs.workFolder("reader-runtime"));
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("The jars of readers cannot be found", e);
            }
        }
        return found;
    }

    private static List<Path> find(Path folder) throws IOException, URISyntaxException {
        Set<Path> jars = new LinkedHashSet<>();
        jars.add(NestedJars.file(
                ReaderMain.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI(),
                folder));
        ClassLoader loader = ReaderClassPath.class.getClassLoader();
        for (URL manifest : Collections.list(loader.getResources(MANIFEST))) {
            String location = manifest.toString();
            String jar = location.substring(0, Math.max(0, location.length() - MANIFEST.length()));
            String name = jar.replaceFirst("!?/$", "").replaceFirst(".*/", "");
            if (NEEDED.matcher(name).matches()) {
                jars.add(file(jar, folder));
            }
        }
        return new ArrayList<>(jars);
    }

    /** {@code jar:file:/lib/a.jar!/}, or {@code jar:nested:/hub.jar/!BOOT-INF/lib/a.jar!/}. */
    private static Path file(String jar, Path folder) {
        try {
            return jar.startsWith("jar:file:")
                    ? Path.of(URI.create(jar.substring("jar:".length(), jar.length() - "!/".length())))
                    : NestedJars.file(URI.create(jar), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
