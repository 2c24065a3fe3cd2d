package eu.shifthub.hub.audit;

import eu.shifthub.hub.platform.DomainEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes each domain event, as canonical JSON (RFC 8785), in the transaction that it records: either both are there or
 * neither. Every entry's hash covers the one before.
 */
@Component
public class AuditLog {
    private static final String BEGINNING = "0".repeat(64);

    private final AuditStore store;
    private final JsonMapper json;

    AuditLog(AuditStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void record(DomainEvent event) {
        String body = canonical(event);
        store.lockEnd();
        Optional<AuditEntry> last = store.findLast();
        String previous = last.map(AuditEntry::hash).orElse(BEGINNING);
        long position = last.map(AuditEntry::position).orElse(0L) + 1;
        store.append(event, new AuditEntry(position, body, previous, hash(previous, body)));
    }

    /**
     * Reads the whole log and checks every hash.
     *
     * @return the position of the first entry that does not follow from the one before; empty where all do
     */
    @Transactional(readOnly = true)
    public Optional<Long> findFirstBroken() {
        String previous = BEGINNING;
        long position = 0;
        try (var entries = store.streamAll()) {
            for (AuditEntry entry : (Iterable<AuditEntry>) entries::iterator) {
                position++;
                if (entry.position() != position
                        || !entry.previousHash().equals(previous)
                        || !entry.hash().equals(hash(previous, entry.body()))) {
                    return Optional.of(position);
                }
                previous = entry.hash();
            }
        }
        return Optional.empty();
    }

    /**
     * Of each resource of a kind, by how many different persons and applications something was done since then. An
     * application that acts in a person's name counts as that person; what nobody in particular did does not count.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> countActors(Class<? extends DomainEvent> done, String kind, Instant since) {
        return store.countActors(done.getSimpleName(), kind, since);
    }

    private String canonical(DomainEvent event) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(event)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String previous, String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.US_ASCII));
            digest.update(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
