package eu.shifthub.hub.search;

import org.apache.lucene.util.FixedBitSet;

/**
 * Documents that have what is sought in one way in one field, as far as the caller may read it.
 *
 * @param documents not to be written to
 * @param weight of the way and the field
 * @param lengths of the field's texts
 */
record Grade(FixedBitSet documents, float weight, Lengths lengths) {}
