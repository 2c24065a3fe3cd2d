package eu.shifthub.hub.search;

import java.util.List;

/**
 * What was typed, as words to find. Nothing in it is syntax.
 *
 * @param words without case and accents, at most {@link #MOST}
 */
record Words(List<String> words) {
    private static final int MOST = 24;

    Words {
        words = List.copyOf(words);
    }

    static Words of(String typed) {
        List<String> words = Text.words(typed);
        return new Words(words.subList(0, Math.min(words.size(), MOST)));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether none of them has a meaning by itself. */
    boolean areOnlyStopWords() {
        return words.stream().allMatch(Text::isStopWord);
    }
}
