package eu.shifthub.hub.storage;

import eu.shifthub.hub.platform.CleanText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.exception.UploadAlreadyLockedException;
import me.desair.tus.server.upload.UploadInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files that came in whole through {@code /uploads}. Each belongs to who sent it: the owner is the name of the signed-in
 * {@link java.security.Principal}. Someone else's upload does not exist.
 */
@Component
public class Uploads {
    private final TusFileUploadService tus;
    private final Blobs blobs;
    private final UploadDigests digests;
    private final Path folder;

    Uploads(TusFileUploadService tus, Blobs blobs, UploadDigests digests, StorageProperties properties) {
        this.tus = tus;
        this.blobs = blobs;
        this.digests = digests;
        this.folder = TusConfig.files(properties);
    }

    /** The upload, where it is whole. */
    public Optional<Upload> find(String id, String owner) {
        return info(id, owner).filter(info -> !info.isUploadInProgress()).map(info -> toUpload(id, info));
    }

    /** The whole upload; refuses one that does not exist for this owner or is not whole yet. */
    public Upload get(String id, String owner) {
        UploadInfo info = info(id, owner).orElseThrow(StorageProblem.UPLOAD_UNKNOWN::because);
        if (info.isUploadInProgress()) {
            throw StorageProblem.UPLOAD_INCOMPLETE.because(Map.of(
                    "name",
                    name(info),
                    "received",
                    info.getOffset(),
                    "size",
                    info.hasLength() ? info.getLength() : "?"));
        }
        return toUpload(id, info);
    }

    /** To be closed by the caller. */
    public InputStream open(String id, String owner) {
        get(id, owner);
        return tus(() -> tus.getUploadedBytes(uri(id), owner));
    }

    /**
     * Keeps the bytes as a blob, without a copy where that is possible. The upload stays, for another try, until it is
     * deleted or expires.
     */
    public Blob toBlob(String id, String owner) {
        Upload upload = get(id, owner);
        Path file = folder.resolve(id).resolve("data");
        try (InputStream bytes = open(id, owner)) {
            if (Files.isRegularFile(file) && Files.size(file) == upload.size()) {
                blobs.requireSpace(0);
                return blobs.link(file, digests.sha256(id, upload.size()).orElse(null));
            }
            blobs.requireSpace(upload.size());
            return blobs.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does nothing where it is gone already. */
    public void delete(String id, String owner) {
        if (info(id, owner).isPresent()) {
            digests.forget(id);
            tus(() -> {
                tus.deleteUpload(uri(id), owner);
                return id;
            });
        }
    }

    private Optional<UploadInfo> info(String id, String owner) {
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            return Optional.empty();
        }
        return Optional.<UploadInfo>ofNullable(tus(() -> tus.getUploadInfo(uri(id), owner)))
                .filter(info -> !info.isExpired());
    }

    private static String uri(String id) {
        return UploadsController.PATH + "/" + id;
    }

    private static Upload toUpload(String id, UploadInfo info) {
        Long expires = info.getExpirationTimestamp();
        return new Upload(
                id,
                name(info),
                info.getMetadata().get("filetype"),
                info.getLength(),
                expires == null ? null : Instant.ofEpochMilli(expires));
    }

    private static String name(UploadInfo info) {
        String name =
                info.getMetadata().getOrDefault("filename", info.getMetadata().getOrDefault("name", "upload"));
        return CleanText.fileName(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }

    private interface TusCall<T extends @Nullable Object> {
        T call() throws IOException, TusException;
    }

    private static <T extends @Nullable Object> T tus(TusCall<T> call) {
        try {
            return call.call();
        } catch (UploadAlreadyLockedException e) {
            throw StorageProblem.UPLOAD_BUSY.because();
        } catch (TusException e) {
            throw StorageProblem.UPLOAD_UNKNOWN.because();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
