package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which topics of the vocabularies a text names, in whichever language and under whichever name. */
@Component
class Thesaurus {
    /** Longer names are sentences, which nobody types. */
    private static final int LONGEST = 4;

    private static final int SHORTEST_LETTERS = 3;
    private static final int STEMS_KEPT = 50_000;

    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> wider = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<String> exactly = new HashSet<>();
    private final Map<String, String> stems = new ConcurrentHashMap<>();

    Thesaurus(Vocabulary vocabulary) {
        for (Vocabulary.Topic topic : vocabulary.topics()) {
            topic.narrower().forEach(iri -> at(wider, iri).add(topic.iri()));
            for (String name : topic.names()) {
                List<String> parts = Text.words(name);
                if (name.length() >= SHORTEST_LETTERS && !parts.isEmpty() && parts.size() <= LONGEST) {
                    at(byName, key(stems(parts))).add(topic.iri());
                    if (parts.size() == 1) {
                        exactly.add(parts.getFirst());
                        at(words, topic.iri()).add(parts.getFirst());
                    }
                }
            }
        }
    }

    /**
     * A name in a text.
     *
     * @param length in words
     */
    record Name(int length, Set<String> topics) {}

    /** The longest name that begins at a word; of no length where none does. */
    Name at(List<String> text, int from) {
        return longest(stems(text.subList(from, Math.min(text.size(), from + LONGEST))), 0);
    }

    /** Whether something is called just so. */
    boolean knows(String word) {
        return exactly.contains(word);
    }

    /** The names of a topic that are one word. */
    Set<String> words(String topic) {
        return Set.copyOf(Objects.requireNonNullElse(words.get(topic), Set.of()));
    }

    /** All topics that are named in a text. */
    Set<String> topics(String text) {
        List<String> all = stems(Text.words(text));
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); ) {
            Name name = longest(all, i);
            found.addAll(name.topics());
            i += Math.max(1, name.length());
        }
        return found;
    }

    /** All that this topic is a kind or a part of. */
    Set<String> wider(String topic) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(wider.getOrDefault(topic, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (found.add(next)) {
                open.addAll(wider.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    private Name longest(List<String> stems, int from) {
        for (int length = Math.min(LONGEST, stems.size() - from); length > 0; length--) {
            Set<String> topics = byName.get(key(stems.subList(from, from + length)));
            if (topics != null) {
                return new Name(length, topics);
            }
        }
        return new Name(0, Set.of());
    }

    private static String key(List<String> stems) {
        return String.join(" ", stems);
    }

    /** So that the singular and the plural name the same. */
    private List<String> stems(List<String> text) {
        List<String> found = new ArrayList<>(text.size());
        for (String word : text) {
            if (stems.size() > STEMS_KEPT) {
                stems.clear();
            }
            found.add(stems.computeIfAbsent(
                    word, each -> Text.stems(each).stream().findFirst().orElse(each)));
        }
        return found;
    }

    private static Set<String> at(Map<String, Set<String>> map, String key) {
        return map.computeIfAbsent(key, each -> new LinkedHashSet<>());
    }
}
