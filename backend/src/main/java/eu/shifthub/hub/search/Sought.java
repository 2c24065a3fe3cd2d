package eu.shifthub.hub.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing that is looked for, in any of several ways.
 *
 * @param together what has to be found, each by any of its terms: words and stems, each with how well it does, 1 at
 *     best; mostly it is one
 * @param topics that do as well, whatever they are called
 * @param marks words by which a topic shows in a text
 * @param beginning that does where a word of a title, a publisher or a label begins so; empty for none
 * @param needed whether a dataset must have it; else it only does it good
 */
record Sought(
        List<Map<String, Float>> together, Set<String> topics, Set<String> marks, String beginning, boolean needed) {
    static final float BEGINNING = 0.3f;
    static final float SAME_TOPIC = 0.6f;
    static final float NARROWER_TOPIC = 0.4f;
    private static final float STEM = 0.8f;

    Sought {
        together = List.copyOf(together);
        topics = Set.copyOf(topics);
        marks = Set.copyOf(marks);
    }

    static Sought exactly(String word, boolean needed) {
        return new Sought(List.of(terms(Map.of(word, 1f))), Set.of(), Set.of(), "", needed);
    }

    /** All of several words. */
    static Sought all(List<String> words) {
        List<Map<String, Float>> all = words.stream()
                .filter(word -> !Text.isStopWord(word))
                .map(word -> terms(Map.of(word, 1f)))
                .toList();
        return new Sought(all, Set.of(), Set.of(), "", true);
    }

    /** The same word or one of others, each as well as it does; they are words as they stand in texts. */
    static Sought any(String word, Map<String, Float> others, String beginning) {
        Map<String, Float> all = new LinkedHashMap<>(terms(Map.of(word, 1f)));
        others.forEach(all::putIfAbsent);
        return new Sought(List.of(all), Set.of(), Set.of(), beginning, true);
    }

    Sought or(Set<String> others, Set<String> showing) {
        return new Sought(together, others, showing, beginning, needed);
    }

    /** The terms of topics, each with how well it does. */
    Map<String, Float> topicTerms() {
        Map<String, Float> terms = new LinkedHashMap<>();
        topics.forEach(topic -> {
            terms.put(topic, SAME_TOPIC);
            terms.put(narrowerThan(topic), NARROWER_TOPIC);
        });
        return terms;
    }

    /** The term of a document that names a topic that is a kind or a part of this one. */
    static String narrowerThan(String topic) {
        return "<" + topic;
    }

    /** The terms by which it shows in a text. */
    Stream<String> shown() {
        return Stream.concat(
                        together.stream().flatMap(terms -> terms.keySet().stream()),
                        marks.stream().flatMap(word -> terms(Map.of(word, 1f)).keySet().stream()))
                .distinct();
    }

    private static Map<String, Float> terms(Map<String, Float> words) {
        Map<String, Float> terms = new LinkedHashMap<>(words);
        words.forEach((word, weight) -> Text.stems(word).forEach(stem -> terms.putIfAbsent(stem, weight * STEM)));
        return Collections.unmodifiableMap(terms);
    }
}
