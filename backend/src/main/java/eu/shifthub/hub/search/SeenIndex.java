package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Audience;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * One state of the index as one caller sees it.
 *
 * @param audience whose sight the caller shares
 */
record SeenIndex(IndexState state, Audience audience, List<SeenPart> parts) {
    static SeenIndex of(IndexState state, Sight sight) throws IOException {
        List<SeenPart> parts = new ArrayList<>();
        for (IndexState.Part part : state.parts()) {
            parts.add(new SeenPart(part, sight.of(part)));
        }
        return new SeenIndex(state, sight.audience(), List.copyOf(parts));
    }

    /** Datasets of which at least title, publisher and contact may be known. */
    Query outlined() {
        return new InSets(parts.stream().map(part -> part.seen().outlined()).toList());
    }

    /** Datasets whose description may be read. */
    Query described() {
        return new InSets(parts.stream().map(part -> part.seen().described()).toList());
    }
}
