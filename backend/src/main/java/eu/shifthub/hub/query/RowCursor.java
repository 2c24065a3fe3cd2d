package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.VersionId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page ends: so many rows into one version. Opaque to callers. */
record RowCursor(VersionId version, long offset) {

    /** How many rows to skip; the cursor must be of this version. */
    static long offset(@Nullable String cursor, VersionId version) {
        if (cursor == null) {
            return 0;
        }
        RowCursor parsed = parse(cursor);
        if (!parsed.version().equals(version)) {
            throw QueryProblem.VERSION_CHANGED.at("after");
        }
        return parsed.offset();
    }

    String text() {
        String plain = version.value() + "/" + offset;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static RowCursor parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 2);
            long offset = Long.parseLong(parts[parts.length - 1]);
            if (parts.length == 2 && offset >= 0) {
                return new RowCursor(new VersionId(UUID.fromString(parts[0])), offset);
            }
        } catch (IllegalArgumentException notOurs) {
            throw QueryProblem.CURSOR_UNKNOWN.at("after");
        }
        throw QueryProblem.CURSOR_UNKNOWN.at("after");
    }
}
