package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.SmallFloat;

/** How much a word counts in the texts of one field of a segment: in a short one more. */
final class Lengths {
    private static final int CODES = 256;

    private final byte[] codes;
    private final float[] factors = new float[CODES];

    private Lengths(byte[] codes, String field) {
        this.codes = codes;
        for (int code = 0; code < CODES; code++) {
            factors[code] = Scores.factor(field, SmallFloat.byte4ToInt((byte) code));
        }
    }

    static Lengths read(LeafReader leaf, String field) throws IOException {
        byte[] codes = new byte[leaf.maxDoc()];
        NumericDocValues norms = leaf.getNormValues(field);
        if (norms != null) {
            while (norms.nextDoc() < codes.length) {
                codes[norms.docID()] = (byte) norms.longValue();
            }
        }
        return new Lengths(codes, field);
    }

    /** The same for every document. */
    static Lengths alike(int documents) {
        byte[] codes = new byte[documents];
        Arrays.fill(codes, SmallFloat.intToByte4(8));
        return new Lengths(codes, "");
    }

    /** At most 1. */
    float factor(int document) {
        return factors[codes[document] & 0xff];
    }
}
