package eu.shifthub.hub.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** A text that is read in its own way, for example in the language it is in. */
final class TextOf extends Field {
    private static final FieldType TYPE = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        TYPE.setIndexOptions(org.apache.lucene.index.IndexOptions.DOCS_AND_FREQS);
        TYPE.freeze();
    }

    private final Analyzer way;

    TextOf(String field, String text, Analyzer way) {
        super(field, text, TYPE);
        this.way = way;
    }

    /** When it is written, so that one way reads one text after the other. */
    @Override
    public TokenStream tokenStream(Analyzer ofTheIndex, @Nullable TokenStream reused) {
        return way.tokenStream(name(), stringValue());
    }
}
