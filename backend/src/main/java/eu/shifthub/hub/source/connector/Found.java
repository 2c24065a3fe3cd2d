package eu.shifthub.hub.source.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a source has found.
 *
 * @param items tables, files, resource types; at most {@link #MOST}
 * @param more whether there is more than that
 * @param hostKey SFTP: the fingerprint that the server showed
 * @param readsServerFiles databases: whether the account may read files of the server, not only tables
 */
public record Found(
        List<SourceItem> items, boolean more, @Nullable String hostKey, boolean readsServerFiles) {
    public static final int MOST = 200;

    public Found {
        items = List.copyOf(items);
    }

    public Found(List<SourceItem> items, boolean more, @Nullable String hostKey) {
        this(items, more, hostKey, false);
    }
}
