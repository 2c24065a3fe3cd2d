package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is looked for by words that were typed: the words, what else that is called, and where the caller can hardly meet
 * a word, what it may have been meant to be.
 */
record Understanding(Thesaurus thesaurus, Spelling spelling) {
    private static final float NEAR = 0.5f;

    List<Sought> of(Words typed) throws IOException {
        List<String> words = typed.words();
        boolean onlyStopWords = typed.areOnlyStopWords();
        List<Sought> all = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Thesaurus.Name name = thesaurus.at(words, i);
            int length = Math.max(1, name.length());
            List<String> some = words.subList(i, i + length);
            i += length;
            boolean needed = onlyStopWords || !some.stream().allMatch(Text::isStopWord);
            Sought sought = length > 1 && needed && !onlyStopWords
                    ? Sought.all(some)
                    : forgiving(some.getFirst(), needed, i == words.size());
            all.add(sought.or(name.topics(), marks(name)));
        }
        return all;
    }

    private Set<String> marks(Thesaurus.Name name) {
        return name.topics().stream()
                .flatMap(topic -> thesaurus.words(topic).stream())
                .collect(Collectors.toSet());
    }

    /** The words with those that the caller can meet nowhere put right, or left out where nothing is near. */
    List<String> corrected(Words typed) throws IOException {
        List<String> corrected = new ArrayList<>();
        for (String word : typed.words()) {
            Sought sought =
                    Sought.exactly(word, true).or(thesaurus.at(List.of(word), 0).topics(), Set.of());
            if (spelling.isKnown(sought)) {
                corrected.add(word);
            } else {
                spelling.near(word).stream()
                        .findFirst()
                        .map(Spelling.Near::word)
                        .ifPresent(corrected::add);
            }
        }
        return corrected;
    }

    private Sought forgiving(String word, boolean needed, boolean last) throws IOException {
        Sought exactly = Sought.exactly(word, needed);
        if (!needed || !spelling.isRare(exactly)) {
            return exactly;
        }
        Map<String, Float> near = new LinkedHashMap<>();
        if (!thesaurus.knows(word)) {
            spelling.near(word).forEach(other -> near.put(other.word(), NEAR / other.distance()));
        }
        return Sought.any(word, near, last ? word : "");
    }
}
