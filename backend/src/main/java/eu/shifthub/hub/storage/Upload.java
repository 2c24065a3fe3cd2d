package eu.shifthub.hub.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a person or a machine has sent whole through {@code /uploads}, waiting to be imported.
 *
 * @param id the last part of its address
 * @param name the file's name as its sender gave it, without folders
 * @param mediaType as its sender gave it; a hint, never to be trusted
 * @param size in bytes
 * @param expires when it is removed unless it has been used
 */
public record Upload(
        String id,
        String name,
        @Nullable String mediaType,
        long size,
        @Nullable Instant expires) {}
