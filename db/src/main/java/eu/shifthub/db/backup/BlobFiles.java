package eu.shifthub.db.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The blobs of a data folder: {@code blobs/<first two digits>/<sha-256>}. None is ever changed. */
record BlobFiles(Path folder) {
    private static final Pattern ENTRY = Pattern.compile("blobs/([0-9a-f]{64})");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    static BlobFiles in(Path dataFolder) {
        return new BlobFiles(dataFolder.resolve("blobs"));
    }

    List<Path> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, 2)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    static String entry(Path blob) {
        return "blobs/" + blob.getFileName();
    }

    static boolean isEntry(String name) {
        return ENTRY.matcher(name).matches();
    }

    /** Copies the blob out, and makes sure that it is what its name says. */
    static void copyOut(Path blob, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(blob), digest)) {
            in.transferTo(out);
        }
        require(blob.getFileName().toString(), digest);
    }

    void copyIn(String entry, InputStream content) throws IOException {
        String name = entry.substring(entry.indexOf('/') + 1);
        Path target =
                Files.createDirectories(folder.resolve(name.substring(0, 2))).resolve(name);
        MessageDigest digest = sha256();
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            new DigestInputStream(content, digest).transferTo(out);
        }
        require(name, digest);
    }

    private static void require(String name, MessageDigest digest) {
        if (!HexFormat.of().formatHex(digest.digest()).equals(name)) {
            throw new BackupProblem("The blob " + name + " is damaged: its bytes do not have this hash.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
