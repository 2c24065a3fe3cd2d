package eu.shifthub.hub.source.credential;

import eu.shifthub.db.embedded.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The keys that credentials are encrypted with: the configured ones, else one that is made at the first start in a file
 * for the hub's owner only. A key from the file still decrypts after others were configured.
 */
@Component
class CredentialKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<CredentialKey> keys;

    CredentialKeys(CredentialProperties properties) {
        List<CredentialKey> all = new ArrayList<>(
                properties.keys().stream().map(CredentialKey::parse).toList());
        all.addAll(ofFile(properties.keyFile(), all.isEmpty()));
        this.keys = List.copyOf(all);
    }

    /** What encrypts. */
    CredentialKey first() {
        return keys.getFirst();
    }

    Optional<CredentialKey> find(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    private static List<CredentialKey> ofFile(Path file, boolean needed) {
        try {
            if (needed && !Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                SecretFile.write(file, generate() + "\n");
            }
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(CredentialKey::parse)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the credentials' key cannot be used: " + file, e);
        }
    }

    private static String generate() {
        byte[] name = new byte[4];
        byte[] key = new byte[CredentialKey.BYTES];
        RANDOM.nextBytes(name);
        RANDOM.nextBytes(key);
        return "own-" + HexFormat.of().formatHex(name) + ":"
                + Base64.getEncoder().encodeToString(key);
    }
}
