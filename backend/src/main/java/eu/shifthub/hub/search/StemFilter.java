package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts stems beside each word, at its place, so that they count neither for the length of a text nor as other words. A
 * stem begins with a mark, by which it is no word that somebody types.
 */
final class StemFilter {
    static final char MARK = '\u0001';

    private StemFilter() {}

    /** Each word, then its stem in each of the languages, once where they agree. */
    static TokenStream chain(TokenStream words, List<StemLanguage> languages) {
        var turn = new Turn(languages.size());
        TokenStream stems = new Copies(words, turn);
        for (int i = 0; i < languages.size(); i++) {
            stems = languages.get(i).stem(new Only(stems, turn, i + 1));
        }
        return new RemoveDuplicatesTokenFilter(new Marked(stems, turn));
    }

    /** Which copy of a word is on its way: 0 is the word itself, the others are for the languages in their order. */
    private static final class Turn {
        private final int last;
        private int current;

        Turn(int last) {
            this.last = last;
            this.current = last;
        }
    }

    private static final class Copies extends TokenFilter {
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final Turn turn;
        private AttributeSource.@Nullable State word;

        Copies(TokenStream words, Turn turn) {
            super(words);
            this.turn = turn;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (turn.current < turn.last) {
                turn.current++;
                restoreState(word);
                increment.setPositionIncrement(0);
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            turn.current = 0;
            word = captureState();
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            turn.current = turn.last;
        }
    }

    /** Hides all copies but one from the stemmer that follows. */
    private static final class Only extends TokenFilter {
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
        private final Turn turn;
        private final int mine;

        Only(TokenStream words, Turn turn, int mine) {
            super(words);
            this.turn = turn;
            this.mine = mine;
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean found = input.incrementToken();
            keyword.setKeyword(turn.current != mine);
            return found;
        }
    }

    private static final class Marked extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Turn turn;

        Marked(TokenStream words, Turn turn) {
            super(words);
            this.turn = turn;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (turn.current > 0) {
                String stem = term.toString();
                term.setEmpty().append(MARK).append(stem);
            }
            return true;
        }
    }
}
