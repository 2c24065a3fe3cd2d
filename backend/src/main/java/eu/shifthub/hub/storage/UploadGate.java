package eu.shifthub.hub.storage;

import java.util.Map;

/**
 * Judges uploads by rules that storage does not know, and learns of those that are whole; implemented by rooms above. All
 * is called in the thread of the request, so that it is known who asks. A refusal is a problem that is thrown.
 */
public interface UploadGate {
    /**
     * Before anything is kept.
     *
     * @param metadata what the sender says of the file, as tus has it ({@code filename}, {@code filetype}, …)
     */
    void requireMayBegin(Map<String, String> metadata);

    void begun(String upload, Map<String, String> metadata);

    /** Before bytes are taken, and about once a second while they come. */
    void requireMayGoOn(String upload);

    void whole(String upload);
}
