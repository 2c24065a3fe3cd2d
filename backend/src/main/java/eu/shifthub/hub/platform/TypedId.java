package eu.shifthub.hub.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * An identifier that knows what it identifies. Each kind is a record {@code XId(UUID value)} whose {@code toString()}
 * is {@link #globalId()} (what GraphQL's {@code ID} shows) and whose static {@code valueOf(String)} calls
 * {@link #parse}, so that arguments bind to it.
 */
public interface TypedId {
    UUID value();

    /** The resource kind in lower case, as {@link ResourceRef#kind()} has it, for example {@code dataset}. */
    String kind();

    /** The Relay global object id: opaque to callers. */
    default String globalId() {
        String plain = kind() + ":" + value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    default ResourceRef ref() {
        return new ResourceRef(kind(), value());
    }

    /**
     * Reads a global id of the given kind, or the bare UUID that addresses use.
     *
     * @throws IllegalArgumentException where it is neither
     */
    static UUID parse(String kind, String text) {
        if (text.length() == 36 && text.charAt(8) == '-') {
            return UUID.fromString(text);
        }
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        if (!plain.startsWith(kind + ":")) {
            throw new IllegalArgumentException("Not the id of a " + kind);
        }
        return UUID.fromString(plain.substring(kind.length() + 1));
    }
}
