package eu.shifthub.db.backup;

import eu.shifthub.db.blob.BlobBucket;
import eu.shifthub.db.blob.BlobHash;
import eu.shifthub.db.blob.BucketSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The blobs of a hub: {@code blobs/<first two digits>/<sha-256>} in its data folder, and in a bucket where the
 * environment names one; the folder is its cache then. None is ever changed.
 */
record BlobFiles(Path folder, @Nullable BlobBucket bucket) implements AutoCloseable {
    private static final Pattern ENTRY = Pattern.compile("blobs/([0-9a-f]{64})");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    static BlobFiles of(Path dataFolder, Map<String, String> environment) {
        return new BlobFiles(
                dataFolder.resolve("blobs"),
                BucketSettings.of(environment).map(BlobBucket::open).orElse(null));
    }

    /** The names of all blobs. */
    SortedSet<String> list() throws IOException {
        SortedSet<String> names = new TreeSet<>(bucket == null ? List.of() : bucket.list());
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder, 2)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> NAME.matcher(name).matches())
                        .forEach(names::add);
            }
        }
        return names;
    }

    static String entry(String name) {
        return "blobs/" + name;
    }

    static boolean isEntry(String name) {
        return ENTRY.matcher(name).matches();
    }

    static String name(String entry) {
        return entry.substring(entry.indexOf('/') + 1);
    }

    /** Copies the blob out, and makes sure that it is what its name says. */
    void copyOut(String name, OutputStream out) throws IOException {
        MessageDigest digest = BlobHash.digest();
        try (InputStream in = new DigestInputStream(open(name), digest)) {
            in.transferTo(out);
        }
        require(name, digest);
    }

    private InputStream open(String name) throws IOException {
        try {
            return Files.newInputStream(path(name));
        } catch (NoSuchFileException e) {
            if (bucket == null) {
                throw e;
            }
            return bucket.open(name);
        }
    }

    void copyIn(String entry, InputStream content) throws IOException {
        String name = name(entry);
        Path target = path(name);
        Files.createDirectories(target.getParent());
        MessageDigest digest = BlobHash.digest();
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            new DigestInputStream(content, digest).transferTo(out);
        }
        require(name, digest);
        if (bucket != null) {
            bucket.put(name, target);
            Files.delete(target); // The hub fetches what is asked for.
        }
    }

    private Path path(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static void require(String name, MessageDigest digest) {
        if (!HexFormat.of().formatHex(digest.digest()).equals(name)) {
            throw new BackupProblem("The blob " + name + " is damaged: its bytes do not have this hash.");
        }
    }

    @Override
    public void close() {
        if (bucket != null) {
            bucket.close();
        }
    }
}
