package eu.shifthub.hub.storage;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The SHA-256 of uploads, counted while their bytes arrive, so that nobody waits for it afterwards. Only a saving: where
 * it is not known (the hub was restarted, too many uploads at once), the file is read again.
 */
@Component
class UploadDigests {
    private static final int REMEMBERED = 256;

    private final Map<String, RunningDigest> digests = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RunningDigest> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** For the bytes of an upload from there on; of no use where those before are not known. */
    synchronized RunningDigest from(String upload, long offset) {
        RunningDigest before = digests.get(upload);
        if (before != null && before.count() == offset) {
            return before.copy();
        }
        return offset == 0 ? RunningDigest.start() : RunningDigest.unknown();
    }

    /** Remembers it where it has counted exactly the bytes that are stored. */
    synchronized void keep(String upload, RunningDigest digest, long stored) {
        if (digest.count() == stored) {
            digests.put(upload, digest);
        } else {
            digests.remove(upload);
        }
    }

    synchronized void forget(String upload) {
        digests.remove(upload);
    }

    /** Of an upload of this size, where all of it was counted. */
    synchronized Optional<String> sha256(String upload, long size) {
        return Optional.ofNullable(digests.get(upload))
                .filter(digest -> digest.count() == size)
                .map(digest -> HexFormat.of().formatHex(digest.copy().value()));
    }
}
