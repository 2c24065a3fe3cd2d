package eu.shifthub.hub.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** The ways in which a text becomes words. In each of them letters have no case and no accents. */
enum Text {
    /** As written. */
    FOLDED(stream -> stream),
    /** Stems of French. */
    FRENCH(stream -> new FrenchLightStemFilter(new StopFilter(stream, folded(FrenchAnalyzer.getDefaultStopSet())))),
    /** Stems of English. */
    ENGLISH(stream -> new PorterStemFilter(
            new StopFilter(new EnglishPossessiveFilter(stream), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET))),
    /** Every beginning of a word, to search while typing; what is typed is {@link #FOLDED}. */
    BEGINNINGS(stream -> new EdgeNGramTokenFilter(stream, 1, Text.LONGEST_BEGINNING, true));

    private static final int LONGEST_BEGINNING = 15;

    private final Analyzer analyzer;

    Text(UnaryOperator<TokenStream> filter) {
        analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokens = new StandardTokenizer();
                var words = new ElisionFilter(new LowerCaseFilter(tokens), FrenchAnalyzer.DEFAULT_ARTICLES);
                return new TokenStreamComponents(tokens, filter.apply(new ASCIIFoldingFilter(words)));
            }
        };
    }

    /** The field that holds a text in this way. */
    String field(String name) {
        return name + "." + name().toLowerCase(java.util.Locale.ROOT);
    }

    Analyzer analyzer() {
        return analyzer;
    }

    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a text in memory failed.", e);
        }
        return words;
    }

    /** The analyzer of each field of a document with these texts. */
    static Analyzer ofFields(List<String> names) {
        Map<String, Analyzer> analyzers = new java.util.HashMap<>();
        for (String name : names) {
            for (Text text : values()) {
                analyzers.put(text.field(name), text.analyzer());
            }
        }
        return new PerFieldAnalyzerWrapper(FOLDED.analyzer(), analyzers);
    }

    private static CharArraySet folded(CharArraySet words) {
        var all = new CharArraySet(words, true);
        for (Object word : words) {
            all.addAll(FOLDED.words(new String((char[]) word)));
        }
        return all;
    }
}
