package eu.shifthub.hub.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/** The ways in which a text becomes words. In each of them letters have no case and no accents. */
final class Text {
    private static final int LONGEST_BEGINNING = 15;

    /** As written. */
    static final Analyzer WORDS = analyzer(List.of(), false);

    /** Every beginning of a word, to search while typing. */
    static final Analyzer BEGINNINGS = analyzer(List.of(), true);

    /** As written, and beside each word its stems in every language. */
    static final Analyzer STEMMED = analyzer(List.of(StemLanguage.values()), false);

    private static final Map<StemLanguage, Analyzer> STEMMED_IN = Stream.of(StemLanguage.values())
            .collect(Collectors.toMap(language -> language, language -> analyzer(List.of(language), false)));

    private static final CharArraySet STOP_WORDS = new CharArraySet(
            Stream.of(
                            FrenchAnalyzer.getDefaultStopSet(),
                            EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
                            GermanAnalyzer.getDefaultStopSet())
                    .flatMap(CharArraySet::stream)
                    .flatMap(word -> words(WORDS, new String((char[]) word)).stream())
                    .toList(),
            true);

    private Text() {}

    /** @param language of the text, as BCP 47 has it; any where it is null or none of those that have stems */
    static Analyzer stemmed(@Nullable String language) {
        return StemLanguage.find(language == null ? "" : language)
                .map(STEMMED_IN::get)
                .orElse(STEMMED);
    }

    static List<String> words(String text) {
        return words(WORDS, text);
    }

    /** The stems of one word in every language, marked as such. */
    static List<String> stems(String word) {
        return isStopWord(word)
                ? List.of()
                : words(STEMMED, word).stream()
                        .filter(term -> term.charAt(0) == StemFilter.MARK)
                        .toList();
    }

    /** Whether it has no meaning by itself in one of the languages. */
    static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> words(Analyzer analyzer, String text) {
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

    private static Analyzer analyzer(List<StemLanguage> stems, boolean beginnings) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokens = new StandardTokenizer();
                TokenStream words = new ASCIIFoldingFilter(
                        new ElisionFilter(new LowerCaseFilter(tokens), FrenchAnalyzer.DEFAULT_ARTICLES));
                if (beginnings) {
                    words = new EdgeNGramTokenFilter(words, 1, LONGEST_BEGINNING, true);
                }
                return new TokenStreamComponents(tokens, stems.isEmpty() ? words : StemFilter.chain(words, stems));
            }
        };
    }
}
