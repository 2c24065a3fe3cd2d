package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Audience;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * What one caller sees of the index: no hit, no count, no facet and no word that is proposed goes beyond.
 *
 * @param audience whose sight the caller shares
 * @param opened datasets that a membership or a grant opens besides
 */
record Sight(Audience audience, Set<UUID> opened) {
    Sight {
        opened = Set.copyOf(opened);
    }

    /** What the caller sees of one part of the index. */
    Seen of(IndexState.Part part) throws IOException {
        FixedBitSet opened = opened(part);
        return new Seen(
                living(part, with(part.segment().open(Fields.OUTLINE, audience), opened)),
                with(part.segment().open(Fields.DESCRIBED, audience), opened),
                part.segment().open(Fields.ROWS, audience));
    }

    /**
     * Documents of one part of the index; not to be written to.
     *
     * @param outlined of which at least title, publisher and contact may be known
     * @param described whose description may be read
     * @param rows whose rows the audience may read unasked; of a grant it depends on its columns and rows
     */
    record Seen(FixedBitSet outlined, FixedBitSet described, FixedBitSet rows) {}

    private FixedBitSet opened(IndexState.Part part) throws IOException {
        List<BytesRef> ids =
                opened.stream().map(id -> new BytesRef(id.toString())).sorted().toList();
        return Segment.postings(part.reader(), Fields.ID, ids);
    }

    private FixedBitSet with(FixedBitSet open, FixedBitSet more) {
        if (opened.isEmpty()) {
            return open;
        }
        FixedBitSet both = open.clone();
        both.or(more);
        return both;
    }

    private static FixedBitSet living(IndexState.Part part, FixedBitSet seen) {
        if (part.living() == null) {
            return seen;
        }
        FixedBitSet living = seen.clone();
        living.and(part.living());
        return living;
    }
}
