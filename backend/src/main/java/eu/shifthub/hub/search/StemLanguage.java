package eu.shifthub.hub.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;

/** The languages whose stems are known. Their filters leave alone what is marked as a keyword. */
enum StemLanguage {
    FR(FrenchLightStemFilter::new),
    EN(PorterStemFilter::new),
    DE(GermanLightStemFilter::new);

    private final UnaryOperator<TokenStream> filter;

    StemLanguage(UnaryOperator<TokenStream> filter) {
        this.filter = filter;
    }

    TokenStream stem(TokenStream words) {
        return filter.apply(words);
    }

    /** @param tag for example {@code fr} or {@code fr-LU} */
    static Optional<StemLanguage> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> tag.regionMatches(true, 0, language.name(), 0, 2)
                        && (tag.length() == 2 || tag.charAt(2) == '-'))
                .findFirst();
    }
}
