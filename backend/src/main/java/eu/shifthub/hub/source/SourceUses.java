package eu.shifthub.hub.source;

import java.util.Collection;
import java.util.Map;

/** What rooms above do with sources; a source that is used is not deleted. Implementations are components. */
public interface SourceUses {
    /** How often each is used; those that are not may be missing. */
    Map<SourceId, Integer> count(Collection<SourceId> sources);
}
