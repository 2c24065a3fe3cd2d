package eu.shifthub.hub.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Marks the words found in a text. */
final class Highlights {
    private static final int PASSAGES = 2;
    private static final String FIELD = "text";

    private Highlights() {}

    /** The passages of the text with words found in it, cut where they begin and end; empty where none is. */
    static List<HighlightPart> of(List<Sought> words, String text) {
        Query marked = marked(words);
        if (words.isEmpty() || text.isBlank()) {
            return List.of();
        }
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(Text.STEMMED)
                .withFormatter(new Parts())
                .withMaxNoHighlightPassages(0)
                .build();
        try {
            Object parts = highlighter.highlightWithoutSearcher(FIELD, marked, text, PASSAGES);
            return parts instanceof Marked found ? found.parts() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a text in memory failed.", e);
        }
    }

    private static Query marked(List<Sought> words) {
        var any = new BooleanQuery.Builder();
        for (Sought word : words) {
            if (word.needed()) {
                word.shown().forEach(term -> any.add(new TermQuery(new Term(FIELD, term)), BooleanClause.Occur.SHOULD));
                if (!word.beginning().isEmpty()) {
                    any.add(new PrefixQuery(new Term(FIELD, word.beginning())), BooleanClause.Occur.SHOULD);
                }
            }
        }
        return any.build();
    }

    private record Marked(List<HighlightPart> parts) {}

    private static final class Parts extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String text) {
            List<HighlightPart> parts = new ArrayList<>();
            for (Passage passage : passages) {
                if (!parts.isEmpty()) {
                    parts.add(new HighlightPart(" … ", false));
                }
                add(parts, passage, text);
            }
            return new Marked(List.copyOf(parts));
        }

        private static void add(List<HighlightPart> parts, Passage passage, String text) {
            int position = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = Math.max(position, passage.getMatchStarts()[i]);
                int end = Math.max(start, passage.getMatchEnds()[i]);
                part(parts, text.substring(position, start), false);
                part(parts, text.substring(start, end), true);
                position = end;
            }
            int end = Math.max(position, passage.getEndOffset());
            part(parts, text.substring(position, end), false);
        }

        private static void part(List<HighlightPart> parts, String text, boolean found) {
            if (!text.isEmpty()) {
                parts.add(new HighlightPart(text, found));
            }
        }
    }
}
